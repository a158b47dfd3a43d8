namespace Witan.Boards.Personas;

/// <summary>Traits as a file describes them: one that is not named leans neither way.</summary>
internal sealed record PersonaTraitsDraft
{
    public double? Creative { get; init; }

    public double? Analytical { get; init; }

    public double? Optimistic { get; init; }

    public double? RiskAverse { get; init; }

    public double? DetailOriented { get; init; }

    public PersonaTraits ToTraits()
    {
        var even = PersonaTraits.Even;
        return new(
            Creative ?? even.Creative, Analytical ?? even.Analytical, Optimistic ?? even.Optimistic, RiskAverse ?? even.RiskAverse, DetailOriented ?? even.DetailOriented);
    }
}

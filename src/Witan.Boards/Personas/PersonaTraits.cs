namespace Witan.Boards.Personas;

/// <summary>How a persona leans, each from 0 to 1; 0.5 is neither way.</summary>
/// <param name="Creative">How far it looks beyond the given answers.</param>
/// <param name="Analytical">How much it takes apart and counts.</param>
/// <param name="Optimistic">How much it expects to go well.</param>
/// <param name="RiskAverse">How much it shuns what cannot be undone.</param>
/// <param name="DetailOriented">How closely it reads.</param>
public sealed record PersonaTraits(double Creative, double Analytical, double Optimistic, double RiskAverse, double DetailOriented)
{
    /// <summary>Gets the traits of whoever leans nowhere.</summary>
    public static PersonaTraits Even { get; } = new(0.5, 0.5, 0.5, 0.5, 0.5);

    /// <summary>Gets each trait with the name that files use for it.</summary>
    public IEnumerable<(string Name, double Value)> All() =>
    [
        ("creative", Creative), ("analytical", Analytical), ("optimistic", Optimistic), ("riskAverse", RiskAverse), ("detailOriented", DetailOriented),
    ];
}

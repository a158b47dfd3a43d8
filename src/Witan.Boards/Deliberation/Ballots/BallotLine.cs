namespace Witan.Boards.Deliberation.Ballots;

/// <summary>What a seat says of one option.</summary>
public sealed record BallotLine
{
    /// <summary>The most conditions of one line.</summary>
    public const int ConditionsMax = 10;

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the stance, from <see cref="Stance.Min"/> to <see cref="Stance.Max"/>; 0 is neutral.</summary>
    public required int Score { get; init; }

    /// <summary>Gets how sure the seat is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets under which conditions the stance holds; empty when it holds as it is.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Gets how many lines of evidence stand behind it.</summary>
    public int Evidence { get; init; }

    /// <summary>Gets why the seat blocks the option; null when it does not.</summary>
    /// <remarks>A veto decides only where the rule of counting says so; it is always in the record.</remarks>
    public string? Veto { get; init; }

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Option: null or "" } => "A line of a ballot names no option.",
        { Score: < Stance.Min or > Stance.Max } => $"The stance on {Option} is {Score}; a stance is from {Stance.Min} to {Stance.Max}.",
        { Confidence: not (>= 0 and <= 1) } => $"The confidence on {Option} is not from 0 to 1.",
        { Evidence: < 0 } => $"The stance on {Option} counts fewer than no lines of evidence.",
        { Conditions.Count: > ConditionsMax } => $"The stance on {Option} has {Conditions.Count} conditions; the limit is {ConditionsMax}. Join some of them.",
        { Veto: not null and not { Length: > 0 } } => $"The veto on {Option} gives no reason.",
        { Veto: not null, Score: > 0 } => $"A seat cannot be for {Option} and block it.",
        _ => null,
    };
}

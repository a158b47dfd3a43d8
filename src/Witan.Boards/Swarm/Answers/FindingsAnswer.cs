namespace Witan.Boards.Swarm.Answers;

/// <summary>The methodical mind's findings.</summary>
public sealed record FindingsAnswer
{
    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<FindingDraft> Findings { get; init; }

    /// <summary>Gets thresholds that the documents state themselves.</summary>
    public required IReadOnlyList<ThresholdDraft> Thresholds { get; init; }
}

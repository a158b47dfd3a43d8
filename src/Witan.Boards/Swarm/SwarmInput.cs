namespace Witan.Boards.Swarm;

/// <summary>What a mind is given beside the documents. One shape for all tasks; what a task does not need is absent.</summary>
internal sealed record SwarmInput
{
    public required string Question { get; init; }

    public required Mind Mind { get; init; }

    public IReadOnlyList<string>? Options { get; init; }

    public IReadOnlyList<SwarmFinding>? Findings { get; init; }

    /// <summary>Gets the mind's own positions so far.</summary>
    public IReadOnlyList<Position>? Own { get; init; }

    /// <summary>Gets the others' positions and arguments: shuffled, without names, the mind's own left out.</summary>
    public IReadOnlyList<Position>? Others { get; init; }

    /// <summary>Gets the questions that were put to this mind.</summary>
    public IReadOnlyList<string>? Questions { get; init; }

    /// <summary>Gets what people said to the run meanwhile: quoted, never instructions.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    public int? Round { get; init; }

    public bool? Final { get; init; }

    /// <summary>Gets what was counted, for the consensus: a fact that the words may not change.</summary>
    public IReadOnlyList<FindingStanding>? Standings { get; init; }
}

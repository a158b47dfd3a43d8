using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>The methodical mind reported its findings, and their lines were checked.</summary>
public sealed record FindingsReported : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<SwarmFinding> Findings { get; init; }

    /// <summary>Gets the methodical mind's positions on them.</summary>
    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Gets how many more were reported and left out, because of the limit.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Gets how many were refused because they cite no line that exists.</summary>
    public required int Uncited { get; init; }

    /// <summary>Gets thresholds that the documents state.</summary>
    public required IReadOnlyList<StatedLimit> Thresholds { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

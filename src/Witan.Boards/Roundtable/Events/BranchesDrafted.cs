using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>What follows from each option was put down for whoever decides.</summary>
public sealed record BranchesDrafted : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets a branch for each option, in the order of the options.</summary>
    public required IReadOnlyList<TableBranch> Branches { get; init; }

    /// <summary>Gets whether they were put together by rule, since no mind's could be used.</summary>
    public required bool IsWordedByRule { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

using Witan.Boards.Swarm.Answers;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>The consensus was put into words.</summary>
public sealed record ConsensusReached : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the words.</summary>
    public required ConsensusAnswer Consensus { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

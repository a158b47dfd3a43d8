using Witan.Boards.Swarm.Answers;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>The rapid mind argued the findings down.</summary>
public sealed record CountersArgued : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the counter-arguments.</summary>
    public required IReadOnlyList<CounterArgument> Counters { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

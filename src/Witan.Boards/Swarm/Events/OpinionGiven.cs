using Witan.Boards.Swarm.Answers;
using Witan.Runs.Journal;

namespace Witan.Boards.Swarm.Events;

/// <summary>A mind gave its opinion on the options: blind at first, with everything known at last.</summary>
public sealed record OpinionGiven : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the mind.</summary>
    public required Mind Mind { get; init; }

    /// <summary>Gets whether it is the last opinion.</summary>
    public required bool Final { get; init; }

    /// <summary>Gets the opinion.</summary>
    public required OpinionAnswer Opinion { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

using Witan.Boards.Roundtable.Governance;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>Every option was held against every rule.</summary>
public sealed record GovernanceRuled : RunEvent, ICallResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the part.</summary>
    public required string Part { get; init; }

    /// <summary>Gets the rulings.</summary>
    public required IReadOnlyList<Ruling> Rulings { get; init; }

    /// <summary>Gets why nothing could be shown; null when somebody looked.</summary>
    public string? FailedClosed { get; init; }

    /// <summary>Gets what the call used.</summary>
    public required CallReceipt Call { get; init; }
}

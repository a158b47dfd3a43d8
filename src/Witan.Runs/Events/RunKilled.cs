using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>Somebody ended the run; its closing follows in the same append, so that nothing can come between.</summary>
public sealed record RunKilled : RunEvent, ISignal
{
    /// <inheritdoc/>
    public required string By { get; init; }

    /// <summary>Gets the role in which the user acted.</summary>
    public required string Role { get; init; }

    /// <summary>Gets why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the run had cost until then, in US dollars, reservations that are still open included.</summary>
    public required decimal CostUsd { get; init; }
}

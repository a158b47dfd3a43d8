namespace Witan.Runs.Journal;

/// <summary>The last event of a run.</summary>
public sealed record RunClosed : RunEvent
{
    /// <summary>Gets how it ended.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Gets why, in one sentence.</summary>
    public required string Reason { get; init; }
}

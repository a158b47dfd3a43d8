using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Events;

namespace Witan.Runs.Journal;

/// <summary>What every journal checks and derives in the same way.</summary>
internal static class JournalAppend
{
    public static void Check(long expectedVersion, IReadOnlyList<RunEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        if (events.Count is 0 or > IJournal.AppendLimit)
        {
            throw new ArgumentException($"An append holds 1 to {IJournal.AppendLimit} events, not {events.Count}.", nameof(events));
        }

        var opens = events[0] is RunOpened;
        if (opens != (expectedVersion == 0) || events.Skip(1).Any(item => item is RunOpened))
        {
            throw new ArgumentException("A run opens once, with its first event.", nameof(events));
        }
    }

    /// <summary>Says how the run is listed after the events of one append; null when they leave that as it is.</summary>
    public static RunStatus? StatusAfter(IReadOnlyList<RunEvent> events) => events.Select(StatusAfter).LastOrDefault(status => status is not null);

    /// <summary>Tells whether a run that waits has something to do after the events. What a person says is not of them: the next step hears it.</summary>
    public static bool Wakes(IReadOnlyList<RunEvent> events) => events.Any(item =>
        item is RunOpened or RunDriven or RunResumed or RunForked or ConstraintChanged or GateDecided or QuestionAnswered or TimerFired);

    /// <summary>Tells whether a worker should look at what is due: there is something to do, or a place is free.</summary>
    public static bool ConcernsWorkers(IReadOnlyList<RunEvent> events) => events is not [RunDriven] && (Wakes(events) || events.Any(item => item is RunClosed or RunPaused));

    /// <summary>Tells whether the events may follow a run's closing.</summary>
    public static bool AreLate(IReadOnlyList<RunEvent> events) => events.All(item => item is ILateEvent);

    /// <summary>Refuses what cannot be the beginning of a copy's own events.</summary>
    public static void CheckFork(long at, IReadOnlyList<RunEvent> events)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(at);
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count is 0 or > IJournal.AppendLimit || events[0] is not RunForked)
        {
            throw new ArgumentException($"A copy goes on with 1 to {IJournal.AppendLimit} events, {nameof(RunForked)} first.", nameof(events));
        }
    }

    public static Held Held(RunId run, string holder) => new(holder, $"Run {run} is driven by somebody else now ({holder}). Pause or kill it, or wait until it is done.");

    public static NotFound NotFound(RunId run) => new($"There is no run {run}. 'witan list' shows the ids.");

    public static InvalidInput ClosedBefore(RunId run, long at) => new($"Run {run} was over by event {at}. Copy it from before its closing; 'witan show {run}' numbers the events.");

    public static InvalidInput NoSuchEvent(RunId run, long at) => new($"Run {run} has no event {at}. 'witan show {run}' numbers them.");

    private static RunStatus? StatusAfter(RunEvent item) => item switch
    {
        RunClosed { Outcome: RunOutcome.Completed } => RunStatus.Completed,
        RunClosed { Outcome: RunOutcome.Stopped } => RunStatus.Stopped,
        RunClosed => RunStatus.Killed,
        RunPaused => RunStatus.Paused,
        RunResumed or RunForked => RunStatus.Unfinished,
        _ => null,
    };

    public static Conflict Conflict(RunId run, long expectedVersion) =>
        new($"Run {run} moved on from version {expectedVersion}: it has more events, or is over. Nothing was written.");
}

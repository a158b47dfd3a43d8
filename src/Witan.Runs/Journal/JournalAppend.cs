using Witan.Kernel.Identity;
using Witan.Kernel.Results;

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

    public static RunStatus? StatusAfter(IReadOnlyList<RunEvent> events) =>
        events.OfType<RunClosed>().LastOrDefault()?.Outcome switch
        {
            RunOutcome.Completed => RunStatus.Completed,
            RunOutcome.Stopped => RunStatus.Stopped,
            _ => null,
        };

    public static Conflict Conflict(RunId run, long expectedVersion) =>
        new($"Run {run} moved on from version {expectedVersion}: somebody else drives it. Nothing was written.");
}

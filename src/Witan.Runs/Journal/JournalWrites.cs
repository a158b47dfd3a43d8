using Witan.Data.Due;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Runs.Journal;

/// <summary>What the journal writes inside one transaction. Kept apart from the waiting and the telling.</summary>
internal static class JournalWrites
{
    /// <summary>What kind of due work a run is.</summary>
    public const string WorkKind = "run";

    public static async Task<bool> AdvanceAsync(DataSession session, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, DateTimeOffset at)
    {
        var version = expectedVersion + events.Count;
        var status = JournalAppend.StatusAfter(events);
        if (events[0] is RunOpened opened)
        {
            var head = new { run = run.Value, opened.Kind, opened.Title, status = (status ?? RunStatus.Unfinished).ToString(), version, at = Ms(at) };
            return await session.ExecuteAsync(JournalSql.InsertHead, head) == 1;
        }

        var move = new
        {
            run = run.Value,
            expected = expectedVersion,
            version,
            status = status?.ToString(),
            wakes = JournalAppend.Wakes(events) ? 1L : 0L,
            late = JournalAppend.AreLate(events) ? 1L : 0L,
            at = Ms(at),
        };
        return await session.ExecuteAsync(JournalSql.AdvanceHead, move) == 1;
    }

    /// <summary>Keeps the list of due work in step: whoever appends what gives a run something to do need not know who will do it.</summary>
    public static async Task ScheduleAsync(DataSession session, RunId run, IReadOnlyList<RunEvent> events, DateTimeOffset at)
    {
        if (events.Any(item => item is RunClosed))
        {
            await DueWork.ClearAsync(session, WorkKind, run.Value);
            await session.ExecuteAsync(JournalSql.Release, new { run = run.Value });
        }
        else if (JournalAppend.Wakes(events))
        {
            var owner = events[0] is RunOpened ? session.Context!.User : (await HeadAsync(session, run)).Owner;
            // Driving says so itself, and a driver that was there before keeps its place.
            await (events is [Events.RunDriven] ? DueWork.EnsureAsync(session, WorkKind, run.Value, owner, at, at) : DueWork.SetAsync(session, WorkKind, run.Value, owner, at, at));
        }
    }

    public static async Task<Result<RunHead>> HoldAsync(DataSession session, RunId run, RunHolder holder, DateTimeOffset until, DateTimeOffset now)
    {
        var row = await session.FirstAsync<HeadRow>(JournalSql.FindHead, new { run = run.Value });
        if (row is null)
        {
            return JournalAppend.NotFound(run);
        }

        var head = row.ToHead();
        if (head.IsOver)
        {
            return head;
        }

        var hold = new { run = run.Value, holder = holder.Name, isWorker = holder.IsWorker ? 1L : 0L, gone = holder.TakesFrom, until = Ms(until), at = Ms(now) };
        if (await session.ExecuteAsync(JournalSql.Hold, hold) == 0)
        {
            return JournalAppend.Held(run, row.HeldBy ?? "unknown");
        }

        if (!holder.IsWorker)
        {
            // Nobody looks for it before the hold has ended; when this process is gone by then, a worker goes on.
            await DueWork.SetAsync(session, WorkKind, run.Value, head.Owner, until, now);
        }

        return head;
    }

    public static async Task<bool> RestAsync(DataSession session, RunId run, long version, RunStatus status, DateTimeOffset? due, DateTimeOffset now)
    {
        if (await session.ExecuteAsync(JournalSql.Rest, new { run = run.Value, version, status = status.ToString() }) == 0)
        {
            return false;
        }

        if (due is { } at)
        {
            await DueWork.SetAsync(session, WorkKind, run.Value, (await HeadAsync(session, run)).Owner, at, now);
        }
        else
        {
            await DueWork.ClearAsync(session, WorkKind, run.Value);
        }

        return true;
    }

    public static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static async Task<RunHead> HeadAsync(DataSession session, RunId run) =>
        (await session.FirstAsync<HeadRow>(JournalSql.FindHead, new { run = run.Value }) ?? throw new InvalidOperationException($"Run {run} has no head.")).ToHead();
}

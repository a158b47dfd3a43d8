using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Runs.Feed;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Feed;

/// <summary>One writer that appends at a steady pace to a journal on the disk, and many who follow the run in the same process.</summary>
/// <param name="options">What is measured.</param>
internal sealed class FeedLoad(FeedBenchOptions options)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>A statement of a mind has about this many characters.</summary>
    private static readonly string Text = new('x', 400);

    /// <summary>Runs once, on a new database.</summary>
    /// <param name="subscribers">How many follow.</param>
    /// <param name="stalled">How many of them take one event and no more.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<FeedFigures> RunAsync(int subscribers, int stalled, CancellationToken cancellationToken)
    {
        var directory = Directory.CreateDirectory(Path.Combine(options.Directory, $"feed-{Environment.ProcessId}"));
        try
        {
            await using var database = await Databases.OpenAsync(new DataOptions { Directory = directory.FullName }, ProgramTables.Model, Clock, cancellationToken);
            return await MeasureAsync(database, subscribers, stalled, cancellationToken);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private async Task<FeedFigures> MeasureAsync(IDatabase database, int subscribers, int stalled, CancellationToken cancellationToken)
    {
        var changes = new RunChanges();
        var journal = new DatabaseJournal(database, new EventCatalog().Add("bench.event", BenchJson.Default.BenchEvent), Clock) { Changes = changes };
        using var feed = new RunFeed(journal, changes, new RunFeedOptions(), Clock);
        var run = RunId.New(Clock);
        var opened = new RunOpened { Kind = "bench", Title = "feed", DefinitionHash = "bench", Seed = 1, Limits = new RunLimits { StepsMax = 1 } };
        await AppendAsync(journal, run, 0, opened, cancellationToken);
        // The first second warms up: its events are delivered and checked, but not timed.
        var warmUp = 1 + options.EventsPerSecond;
        var last = warmUp + (options.EventsPerSecond * options.Seconds);
        var acknowledged = new long[last + 2];
        var received = new List<long[]>();
        var readers = new List<Task<bool>>();
        var over = new TaskCompletionSource();
        for (var number = 0; number < subscribers; number++)
        {
            var subscription = await SubscribeAsync(feed, run, cancellationToken);
            if (number < stalled)
            {
                readers.Add(StallAsync(subscription, over.Task, cancellationToken));
                continue;
            }

            var times = new long[last + 2];
            received.Add(times);
            readers.Add(Task.Run(() => ReadAsync(subscription, times, cancellationToken), cancellationToken));
        }

        await WriteAsync(journal, run, acknowledged, last, cancellationToken);
        over.SetResult();
        var inOrder = await Task.WhenAll(readers);
        var delays = received.SelectMany(times => Enumerable.Range(warmUp + 1, last - warmUp)
            .Where(sequence => times[sequence] != 0)
            .Select(sequence => Math.Max(0, Clock.GetElapsedTime(acknowledged[sequence], times[sequence]).TotalMilliseconds)));
        var missing = received.Sum(times => (long)Enumerable.Range(1, last).Count(sequence => times[sequence] == 0)) + inOrder.Count(ok => !ok);
        return FeedFigures.Of(delays, missing);
    }

    private async Task WriteAsync(DatabaseJournal journal, RunId run, long[] acknowledged, int last, CancellationToken cancellationToken)
    {
        var began = Clock.GetTimestamp();
        for (var version = 1; version < last; version++)
        {
            var due = TimeSpan.FromSeconds((double)version / options.EventsPerSecond) - Clock.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, Clock, cancellationToken);
            }

            await AppendAsync(journal, run, version, new BenchEvent { Text = Text }, cancellationToken);
            acknowledged[version + 1] = Clock.GetTimestamp();
        }

        await AppendAsync(journal, run, last, new RunClosed { Outcome = RunOutcome.Completed, Reason = "done" }, cancellationToken);
    }

    private static async Task<FeedSubscription> SubscribeAsync(RunFeed feed, RunId run, CancellationToken cancellationToken) =>
        (await feed.SubscribeAsync(TenantContext.Local, run, 0, cancellationToken)).IsOk(out var subscription, out var refusal)
            ? subscription
            : throw new InvalidOperationException(refusal.Message);

    private static async Task AppendAsync(DatabaseJournal journal, RunId run, long version, RunEvent item, CancellationToken cancellationToken)
    {
        var appended = await journal.AppendAsync(TenantContext.Local, run, version, [item], cancellationToken);
        if (!appended.IsOk(out _, out var refusal))
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }

    /// <summary>Takes everything and notes when; false when something came out of order.</summary>
    private static async Task<bool> ReadAsync(FeedSubscription subscription, long[] times, CancellationToken cancellationToken)
    {
        var cursor = 0L;
        await foreach (var item in subscription.WithCancellation(cancellationToken))
        {
            if (item is FeedEnd)
            {
                return true;
            }

            if (item is not FeedEvent { Recorded.Sequence: var sequence } || sequence != ++cursor)
            {
                return false;
            }

            times[sequence] = Clock.GetTimestamp();
        }

        return false;
    }

    /// <summary>Takes one event and holds on to its place.</summary>
    private static async Task<bool> StallAsync(FeedSubscription subscription, Task over, CancellationToken cancellationToken)
    {
        await using var reader = subscription.GetAsyncEnumerator(cancellationToken);
        await reader.MoveNextAsync();
        await over;
        return true;
    }
}

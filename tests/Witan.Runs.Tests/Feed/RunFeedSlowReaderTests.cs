using Witan.Runs.Feed;

namespace Witan.Runs.Tests.Feed;

public sealed class RunFeedSlowReaderTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(10);

    private static readonly RunFeedOptions Strict = new() { BackstopPoll = Quick, BufferMax = 8, PageMax = 8, SlowAfter = TimeSpan.Zero };

    private long _reached;

    [Fact]
    public async Task SlowReader_IsCutAndResumes_EveryEventOnce()
    {
        using var trial = new FeedTrial(Strict);
        await trial.AppendToAsync(1);
        var subscription = await trial.SubscribeAsync(0);
        await using var reader = subscription.GetAsyncEnumerator(trial.Ends);
        Assert.True(await reader.MoveNextAsync());
        var seen = new List<FeedItem> { reader.Current };
        // The others do not wait for it: they have everything while it sleeps.
        var others = trial.TakeAsync(1, 100);
        for (var version = 2; version <= 101; version += 4)
        {
            await trial.AppendToAsync(version + 3);
            await Task.Delay(1);
        }

        await trial.UntilAsync(() => others.IsCompleted);
        await trial.UntilAsync(() => trial.Feed.Subscribers == 0);
        while (await reader.MoveNextAsync())
        {
            seen.Add(reader.Current);
        }

        var cut = Assert.IsType<FeedCut>(seen[^1]);
        Assert.Equal((FeedCutReason.TooSlow, 1), (cut.Reason, cut.ResumeAfter));
        await trial.CloseAsync();
        seen.AddRange(await trial.TakeAsync(cut.ResumeAfter));
        Assert.Equal(FeedTrial.Range(0, trial.Version), FeedTrial.Sequences(seen));
    }

    [Fact]
    public async Task SlowReader_BackInTime_ReadsTheJournalAndIsNotCut()
    {
        using var trial = new FeedTrial(Strict with { SlowAfter = TimeSpan.FromMinutes(5) });
        await trial.AppendToAsync(1);
        var subscription = await trial.SubscribeAsync(0);
        await using var reader = subscription.GetAsyncEnumerator(trial.Ends);
        Assert.True(await reader.MoveNextAsync());
        await trial.AppendToAsync(500);
        await trial.CloseAsync();
        var rest = new List<FeedItem>();
        while (await reader.MoveNextAsync())
        {
            rest.Add(reader.Current);
        }

        Assert.Equal(FeedTrial.Range(1, 501), FeedTrial.Sequences(rest));
        Assert.IsType<FeedEnd>(rest[^1]);
    }

    [Fact]
    public async Task Reader_ThatStallsWhileCatchingUp_IsCutAfterItsTime()
    {
        using var trial = new FeedTrial(Strict with { StallMax = Quick });
        await trial.AppendToAsync(100);
        var subscription = await trial.SubscribeAsync(0);
        await using var reader = subscription.GetAsyncEnumerator(trial.Ends);
        Assert.True(await reader.MoveNextAsync());
        await trial.UntilAsync(() => trial.Feed.Subscribers == 0);
        var rest = new List<FeedItem>();
        while (await reader.MoveNextAsync())
        {
            rest.Add(reader.Current);
        }

        Assert.Equal(1 + FeedTrial.Sequences(rest).Count(), Assert.IsType<FeedCut>(rest[^1]).ResumeAfter);
    }

    [Fact]
    public async Task Ring_OfLargeEvents_IsBoundedByTheirBytes()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = Quick, BufferBytesMax = 1 << 10, SlowAfter = TimeSpan.FromMinutes(5) });
        await trial.AppendToAsync(300);
        await trial.CloseAsync();
        Assert.Equal(FeedTrial.Range(0, 301), FeedTrial.Sequences(await trial.TakeAsync(0)));
        // 1,024 bytes hold a handful of small events: the others were read as pages, which got shorter than five events.
        Assert.InRange(trial.Hooked.Pages, 30, 350);
    }

    [Fact]
    public async Task FiveHundredDrops_AtRandomPoints_LoseAndDoubleNothing()
    {
        var random = new Random(4);
        using var trial = new FeedTrial(Strict with { BufferMax = 16, SlowAfter = TimeSpan.FromMilliseconds(1), StallMax = Quick });
        await trial.AppendToAsync(1);
        var stop = false;
        var writing = Task.Run(async () =>
        {
            while (!Volatile.Read(ref stop))
            {
                // Never far ahead: the journal in memory takes longer the longer the run is.
                await trial.UntilAsync(() => Volatile.Read(ref stop) || trial.Version < Volatile.Read(ref _reached) + 40);
                await trial.AppendToAsync(trial.Version + 1);
                await Task.Yield();
            }

            await trial.CloseAsync();
        });
        var seen = new List<long>();
        var drops = 0;
        while (drops < 500)
        {
            drops += await ReadAndDropAsync(trial, random, seen);
        }

        Volatile.Write(ref stop, true);
        await writing;
        while ((await trial.TakeAsync(seen.Count)) is var items)
        {
            seen.AddRange(FeedTrial.Sequences(items));
            if (items[^1] is FeedEnd)
            {
                break;
            }
        }

        Assert.Equal(FeedTrial.Range(0, trial.Version), seen);
    }

    /// <summary>Reads a few items, then goes away, or sleeps until it is cut, or is cancelled.</summary>
    private async Task<int> ReadAndDropAsync(FeedTrial trial, Random random, List<long> seen)
    {
        using var subscription = await trial.SubscribeAsync(seen.Count);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(trial.Ends);
        var left = random.Next(1, 16);
        var way = random.Next(3);
        try
        {
            await foreach (var item in subscription.WithCancellation(cancelled.Token))
            {
                if (item is FeedCut cut)
                {
                    Assert.Equal((FeedCutReason.TooSlow, seen.Count), (cut.Reason, cut.ResumeAfter));
                    return 1;
                }

                Assert.Equal(seen.Count + 1, Assert.IsType<FeedEvent>(item).Recorded.Sequence);
                seen.Add(seen.Count + 1);
                Volatile.Write(ref _reached, seen.Count);
                if (--left > 0)
                {
                    continue;
                }

                switch (way)
                {
                    case 0:
                        return 1;
                    case 1:
                        await cancelled.CancelAsync();
                        break;
                    default:
                        // The writer may go further ahead than the ring reaches: the sleeper is swept.
                        await trial.UntilAsync(() => trial.Feed.Subscribers == 0);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (!trial.Ends.IsCancellationRequested)
        {
            return 1;
        }

        return 0;
    }
}

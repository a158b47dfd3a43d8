using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Events;
using Witan.Runs.Feed;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Feed;

public sealed class RunFeedTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(10);

    [Fact]
    public async Task Subscribe_FromAnySequence_IsExactlyTheTailThenLiveThenTheEnd()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = Quick, BufferMax = 8, PageMax = 3 });
        await trial.AppendToAsync(30);
        for (var after = 0; after < 30; after++)
        {
            Assert.Equal(FeedTrial.Range(after, 30), FeedTrial.Sequences(await trial.TakeAsync(after, 30 - after)));
        }

        var live = trial.TakeAsync(30);
        await trial.AppendToAsync(35);
        await trial.CloseAsync();

        var items = await live;
        Assert.Equal(FeedTrial.Range(30, 36), FeedTrial.Sequences(items));
        Assert.Equal(new FeedEnd(36), items[^1]);
        Assert.Equal(7, items.Count);
    }

    [Fact]
    public async Task Subscribe_ToAClosedRun_GivesTheTailAndWhatFollowedTheClose()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(3);
        await trial.CloseAsync();
        await trial.AppendAsync(new CallSettled { Call = "step#1", CostUsd = 0.01m, Orphaned = true });
        for (var after = 0; after <= 5; after++)
        {
            var items = await trial.TakeAsync(after);
            Assert.Equal(FeedTrial.Range(after, 5), FeedTrial.Sequences(items));
            Assert.Equal(new FeedEnd(5), items[^1]);
        }
    }

    [Fact]
    public async Task Subscribe_NoSuchRunOrAnotherTenants_IsNotFoundBeforeAnythingIsStreamed()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(1);
        Assert.IsType<NotFound>(await trial.RefusedAsync(FeedTrial.Ada, RunId.New(TimeProvider.System), 0));
        Assert.IsType<NotFound>(await trial.RefusedAsync(FeedTrial.Ada, new RunId(trial.Run.Value[..5]), 0));
        Assert.IsType<NotFound>(await trial.RefusedAsync(FeedTrial.Ada with { Tenant = new TenantId("ben") }, trial.Run, 0));
        Assert.Equal((0, 0), (trial.Feed.Runs, trial.Feed.Subscribers));
    }

    [Fact]
    public async Task Subscribe_BeyondTheRunsLastEvent_IsRefused()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(2);
        Assert.IsType<InvalidInput>(await trial.RefusedAsync(FeedTrial.Ada, trial.Run, 3));
        Assert.IsType<InvalidInput>(await trial.RefusedAsync(FeedTrial.Ada, trial.Run, -1));
        Assert.Equal(0, trial.Feed.Subscribers);
    }

    [Fact]
    public async Task Subscribe_OverALimit_IsRefusedWithTheLimitUntilSomebodyLeaves()
    {
        using var trial = new FeedTrial(new RunFeedOptions { SubscribersMax = 3, RunSubscribersMax = 2 });
        using var other = new FeedTrial(journal: trial.Journal);
        await trial.AppendToAsync(1);
        await other.AppendToAsync(1);
        var first = await trial.SubscribeAsync(0);
        using var second = await trial.SubscribeAsync(0);
        Assert.Contains("Feed:RunSubscribersMax", Assert.IsType<Conflict>(await trial.RefusedAsync(FeedTrial.Ada, trial.Run, 0)).Message, StringComparison.Ordinal);

        Assert.True((await trial.Feed.SubscribeAsync(FeedTrial.Ada, other.Run, 0, trial.Ends)).IsOk(out var third, out _));
        Assert.Contains("Feed:SubscribersMax", Assert.IsType<Conflict>(await trial.RefusedAsync(FeedTrial.Ada, other.Run, 0)).Message, StringComparison.Ordinal);
        first.Dispose();
        third.Dispose();
        (await trial.SubscribeAsync(0)).Dispose();
        Assert.Equal((1, 1), (trial.Feed.Runs, trial.Feed.Subscribers));
    }

    [Fact]
    public async Task Dispose_TenThousandTimes_LeavesNothingBehind()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(3);
        for (var round = 0; round < 100; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
            {
                using var subscription = await trial.SubscribeAsync(number % 4);
                if (number % 4 < 3)
                {
                    await trial.TakeAsync(subscription, 1);
                }
            }));
        }

        Assert.Equal((0, 0), (trial.Feed.Runs, trial.Feed.Subscribers));
        Assert.Equal(0, trial.Changes.Listeners);
    }

    [Fact]
    public async Task Dispose_WhileTheReaderWaits_EndsTheReading()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = TimeSpan.FromSeconds(10) });
        await trial.AppendToAsync(1);
        var subscription = await trial.SubscribeAsync(1);
        var reading = trial.TakeAsync(subscription);
        await Task.Delay(20);
        subscription.Dispose();
        Assert.Empty(await reading);
    }

    [Fact]
    public async Task Read_Cancelled_ThrowsAndLeaves()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(1);
        using var cancelled = new CancellationTokenSource();
        var subscription = await trial.SubscribeAsync(1);
        await using var reader = subscription.GetAsyncEnumerator(cancelled.Token);
        var next = reader.MoveNextAsync();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.Equal((0, 0), (trial.Feed.Runs, trial.Feed.Subscribers));
        Assert.Throws<InvalidOperationException>(() => subscription.GetAsyncEnumerator(CancellationToken.None));
    }

    [Fact]
    public async Task Feed_Stopping_CutsEveryReaderWhereItStands()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(2);
        var reading = trial.TakeAsync(1);
        using var idle = await trial.SubscribeAsync(0);
        await trial.UntilAsync(() => trial.Feed.Subscribers == 2);
        var first = await trial.TakeAsync(1, 1);
        Assert.Single(first);
        trial.Feed.Dispose();
        var cut = Assert.IsType<FeedCut>((await reading)[^1]);
        Assert.Equal((FeedCutReason.Stopping, true), (cut.Reason, cut.ResumeAfter is 1 or 2));
        Assert.Equal(0, Assert.IsType<FeedCut>(Assert.Single(await trial.TakeAsync(idle))).ResumeAfter);
        Assert.IsType<Conflict>(await trial.RefusedAsync(FeedTrial.Ada, trial.Run, 0));
        await trial.UntilAsync(() => trial.Feed.Subscribers == 0);
    }

    [Fact]
    public async Task Heartbeats_WhenAsked_ComeOnlyInSilence()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = Quick, HeartbeatEvery = Quick });
        await trial.AppendToAsync(1);
        var items = await trial.TakeAsync(0, 4);
        Assert.IsType<FeedEvent>(items[0]);
        Assert.All(items.Skip(1), item => Assert.IsType<FeedHeartbeat>(item));
        Assert.Equal(items.Count, items.Distinct().Count());
    }

    [Fact]
    public async Task Events_MissingInTheJournal_AreAnnouncedAsAGap()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = Quick, BufferMax = 4, PageMax = 4 });
        trial.Hooked.OnPage = page => Task.FromResult<IReadOnlyList<RecordedEvent>>([.. page.Where(recorded => recorded.Sequence is not (3 or 4 or 18 or 19))]);
        await trial.AppendToAsync(20, announce: false);
        await trial.CloseAsync();
        var items = await trial.TakeAsync(0);
        Assert.Equal(FeedTrial.Range(0, 21).Except([3, 4, 18, 19]), FeedTrial.Sequences(items));
        Assert.Equal([(3L, 4L), (18, 19)], items.OfType<FeedGap>().Select(gap => (gap.From, gap.To)));
        Assert.Equal(new FeedEnd(21), items[^1]);
    }

    [Fact]
    public async Task Reading_FailsForAMoment_IsForgivenAndLosesNothing()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(1);
        var reading = trial.TakeAsync(1, 3);
        await trial.UntilAsync(() => trial.Hooked.Pages > 1);
        trial.Hooked.OnPage = _ => throw new StorageException(StorageFault.Busy, "Try again.");
        var pages = trial.Hooked.Pages;
        await trial.AppendToAsync(4, announce: false);
        await trial.UntilAsync(() => trial.Hooked.Pages > pages + 2);
        trial.Hooked.OnPage = Task.FromResult;
        Assert.Equal(FeedTrial.Range(1, 4), FeedTrial.Sequences(await reading));
    }

    [Theory]
    [InlineData(StorageFault.Unavailable)]
    [InlineData(StorageFault.Damaged)]
    public async Task Reading_FailsForGood_CutsWithThePlaceToResume(StorageFault fault)
    {
        var patience = fault == StorageFault.Damaged ? TimeSpan.FromMinutes(5) : TimeSpan.Zero;
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = Quick, FaultPatience = patience });
        await trial.AppendToAsync(2);
        var reading = trial.TakeAsync(0);
        await trial.UntilAsync(() => trial.Hooked.Pages > 2);
        trial.Hooked.OnPage = _ => throw new StorageException(fault, "The disk is gone.");
        var cut = Assert.IsType<FeedCut>((await reading)[^1]);
        Assert.Equal((FeedCutReason.ReadingFailed, 2), (cut.Reason, cut.ResumeAfter));
        Assert.Contains("The disk is gone.", cut.Message, StringComparison.Ordinal);

        trial.Hooked.OnPage = Task.FromResult;
        await trial.CloseAsync();
        Assert.Equal([3L], FeedTrial.Sequences(await trial.TakeAsync(cut.ResumeAfter)));
    }

    [Fact]
    public async Task ManyReaders_OfARunThatIsAnnounced_CostNoReadsOfTheirOwn()
    {
        using var trial = new FeedTrial(new RunFeedOptions { BackstopPoll = TimeSpan.FromSeconds(10) });
        await trial.AppendToAsync(2);
        var readers = Enumerable.Range(0, 200).Select(_ => trial.TakeAsync(0)).ToList();
        await trial.UntilAsync(() => trial.Feed.Subscribers == 200);
        await trial.AppendToAsync(100);
        await trial.CloseAsync();
        Assert.All(await Task.WhenAll(readers), items => Assert.Equal(FeedTrial.Range(0, 101), FeedTrial.Sequences(items)));
        Assert.InRange(trial.Hooked.Pages, 1, 20);
    }

    [Fact]
    public async Task Announcing_WhileTheJournalHangs_ReturnsAtOnce()
    {
        using var trial = new FeedTrial();
        await trial.AppendToAsync(1);
        var hangs = new TaskCompletionSource();
        trial.Hooked.OnPage = async page =>
        {
            await hangs.Task;
            return page;
        };
        var reading = trial.TakeAsync(1, 3000);
        await trial.UntilAsync(() => trial.Hooked.Pages > 0);
        await trial.AppendToAsync(3001);
        Assert.False(reading.IsCompleted);
        hangs.SetResult();
        Assert.Equal(FeedTrial.Range(1, 3001), FeedTrial.Sequences(await reading));
    }

    [Fact]
    public void Options_OutOfRange_AreNamed()
    {
        var options = new RunFeedOptions { BufferMax = 0, BackstopPoll = TimeSpan.Zero, HeartbeatEvery = TimeSpan.FromDays(1) };
        var error = Assert.Throws<ArgumentException>(() => new FeedTrial(options));
        Assert.All(["Feed:BufferMax", "Feed:BackstopPoll", "Feed:HeartbeatEvery"], key => Assert.Contains(key, error.Message, StringComparison.Ordinal));
        Assert.Empty(new RunFeedOptions().FindFaults());
    }
}

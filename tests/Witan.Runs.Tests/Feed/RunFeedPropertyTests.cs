using Witan.Runs.Feed;
using Witan.Runs.Journal;

namespace Witan.Runs.Tests.Feed;

/// <summary>Whatever happens to the hints, and however the reader and the writer meet: the tail, once, in order.</summary>
public sealed class RunFeedPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tail_FromAnySequence_WhateverTheHints_IsExact(int seed)
    {
        var random = new Random(seed);
        var options = new RunFeedOptions
        {
            BackstopPoll = TimeSpan.FromMilliseconds(10),
            BufferMax = random.Next(1, 64),
            PageMax = random.Next(1, 32),
            SlowAfter = TimeSpan.FromMilliseconds(random.Next(0, 3)),
        };
        using var trial = new FeedTrial(options);
        await trial.AppendToAsync(random.Next(1, 80));
        var writing = WriteAsync(trial, new Random(seed), random.Next(20, 300));
        var readers = new List<Task<(long After, List<long> Seen)>>();
        for (var reader = 0; reader < 12; reader++)
        {
            readers.Add(FollowAsync(trial, random.NextInt64(0, trial.Version + 1), new Random((seed * 100) + reader)));
            await PauseAsync(random);
        }

        await writing;
        foreach (var (after, seen) in await Task.WhenAll(readers))
        {
            Assert.Equal(FeedTrial.Range(after, trial.Version), seen);
        }

        await trial.UntilAsync(() => trial.Feed is { Runs: 0, Subscribers: 0 });
    }

    /// <summary>Appends one or several at once and tells the truth late, twice, in disorder, in part, or not at all.</summary>
    private static async Task WriteAsync(FeedTrial trial, Random random, int appends)
    {
        await Task.Yield();
        var untold = new List<IReadOnlyList<RecordedEvent>>();
        for (var number = 0; number < appends; number++)
        {
            untold.Add(await trial.AppendAsync([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new Driving.Counted { Number = number })]));
            while (untold.Count > 0 && random.Next(3) > 0)
            {
                var told = untold[random.Next(untold.Count)];
                Tell(trial, random, told);
                if (random.Next(4) > 0)
                {
                    untold.Remove(told);
                }
            }

            await PauseAsync(random);
        }

        await trial.CloseAsync();
    }

    private static void Tell(FeedTrial trial, Random random, IReadOnlyList<RecordedEvent> events)
    {
        switch (random.Next(8))
        {
            case 0:
                break;
            case 1:
                trial.Changes.AnnounceAll();
                break;
            case 2:
                trial.Changes.Announce(FeedTrial.Ada.Tenant, trial.Run, null);
                break;
            case 3:
                trial.Changes.Announce(FeedTrial.Ada.Tenant, trial.Run, [.. events.Reverse()]);
                break;
            default:
                trial.Changes.Announce(FeedTrial.Ada.Tenant, trial.Run, events);
                break;
        }
    }

    /// <summary>Reads to the end, subscribing again whenever it is cut.</summary>
    private static async Task<(long After, List<long> Seen)> FollowAsync(FeedTrial trial, long after, Random random)
    {
        await Task.Yield();
        var seen = new List<long>();
        while (true)
        {
            using var subscription = await trial.SubscribeAsync(after + seen.Count);
            await foreach (var item in subscription.WithCancellation(trial.Ends))
            {
                switch (item)
                {
                    case FeedEvent { Recorded: var recorded }:
                        seen.Add(recorded.Sequence);
                        break;
                    case FeedEnd:
                        return (after, seen);
                    case FeedCut cut:
                        Assert.Equal((FeedCutReason.TooSlow, after + seen.Count), (cut.Reason, cut.ResumeAfter));
                        break;
                    default:
                        Assert.Fail($"Nothing else may come: {item}");
                        break;
                }

                await PauseAsync(random);
            }
        }
    }

    private static async Task PauseAsync(Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                await Task.Delay(1);
                break;
            case < 4:
                await Task.Yield();
                break;
        }
    }
}

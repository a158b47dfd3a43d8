using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Feed;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Tests.Driving;
using Witan.Testing.Journals;

namespace Witan.Runs.Tests.Feed;

/// <summary>One run, its writer, and a feed on the same journal.</summary>
internal sealed class FeedTrial : IDisposable
{
    /// <summary>Far more than any of these tests takes; a test that hangs ends with it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static readonly TenantContext Ada = new(new TenantId("ada"), new UserId("ada"));

    private readonly CancellationTokenSource _ends = new(Patience);

    public FeedTrial(RunFeedOptions? options = null, IJournal? journal = null)
    {
        Journal = journal ?? new HookedJournal(new MemoryJournal(Catalog, TimeProvider.System));
        Options = options ?? new RunFeedOptions { BackstopPoll = TimeSpan.FromMilliseconds(20) };
        Feed = new RunFeed(Journal, Changes, Options, TimeProvider.System);
    }

    public static EventCatalog Catalog { get; } = new EventCatalog().Add("test.counted", CountingJson.Default.Counted);

    public RunFeedOptions Options { get; }

    public IJournal Journal { get; }

    public HookedJournal Hooked => (HookedJournal)Journal;

    public RunChanges Changes { get; } = new();

    public RunFeed Feed { get; }

    public RunId Run { get; } = RunId.New(TimeProvider.System);

    public long Version { get; private set; }

    public CancellationToken Ends => _ends.Token;

    /// <summary>Appends until the run has so many events; says so when asked to.</summary>
    public async Task AppendToAsync(long version, bool announce = true)
    {
        while (Version < version)
        {
            var recorded = await AppendAsync(Version == 0 ? Opened : new Counted { Number = (int)Version + 1 });
            if (announce)
            {
                Changes.Announce(Ada.Tenant, Run, recorded);
            }
        }
    }

    public async Task CloseAsync() =>
        Changes.Announce(Ada.Tenant, Run, await AppendAsync(new RunClosed { Outcome = RunOutcome.Completed, Reason = "done" }));

    public async Task<IReadOnlyList<RecordedEvent>> AppendAsync(params IReadOnlyList<RunEvent> events)
    {
        var appended = await Journal.AppendAsync(Ada, Run, Version, events, CancellationToken.None);
        Assert.True(appended.IsOk(out var recorded, out var refusal), refusal?.Message);
        Version += events.Count;
        return recorded;
    }

    public async Task<FeedSubscription> SubscribeAsync(long after)
    {
        var subscribed = await Feed.SubscribeAsync(Ada, Run, after, Ends);
        Assert.True(subscribed.IsOk(out var subscription, out var refusal), refusal?.Message);
        return subscription;
    }

    public async Task<Refusal> RefusedAsync(TenantContext context, RunId run, long after)
    {
        Assert.False((await Feed.SubscribeAsync(context, run, after, Ends)).IsOk(out _, out var refusal));
        return refusal;
    }

    /// <summary>Reads until so many items came, or the last.</summary>
    public async Task<List<FeedItem>> TakeAsync(long after, int count = int.MaxValue)
    {
        using var subscription = await SubscribeAsync(after);
        return await TakeAsync(subscription, count);
    }

    public async Task<List<FeedItem>> TakeAsync(FeedSubscription subscription, int count = int.MaxValue)
    {
        var items = new List<FeedItem>();
        await foreach (var item in subscription.WithCancellation(Ends))
        {
            items.Add(item);
            if (items.Count == count)
            {
                break;
            }
        }

        return items;
    }

    /// <summary>Waits until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(1, Ends);
        }
    }

    public static IEnumerable<long> Sequences(IEnumerable<FeedItem> items) => items.OfType<FeedEvent>().Select(item => item.Recorded.Sequence);

    public static IEnumerable<long> Range(long after, long last) => Enumerable.Range(1, (int)(last - after)).Select(step => after + step);

    public void Dispose()
    {
        Feed.Dispose();
        _ends.Dispose();
    }

    private static RunOpened Opened => new() { Kind = "test", Title = "feed", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits { StepsMax = 10 } };
}

using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Feed;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Tests.Driving;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Feed;

/// <summary>The feed over a real journal: two programs on one database that only tell each other that something changed.</summary>
public abstract class RunFeedConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly DataModel Model = new(RunsData.Module);
    private static readonly TenantContext Ada = new(new TenantId("office"), new UserId("ada"));
    private static readonly TenantContext Ben = new(new TenantId("office"), new UserId("ben"));
    private static readonly TenantContext Admin = Ben with { Reach = Reach.Tenant };
    private static readonly TenantContext Elsewhere = Admin with { Tenant = new TenantId("elsewhere") };
    private static readonly RunFeedOptions Options = new() { BackstopPoll = TimeSpan.FromMilliseconds(100), PageMax = 7 };

    private readonly RunChanges _changesHere = new();
    private readonly RunChanges _changesThere = new();
    private readonly CancellationTokenSource _ends = new(FeedTrial.Patience);
    private TestDatabase _place = null!;
    private IDatabase _other = null!;

    private DatabaseJournal Here => new(_place.Database, FeedTrial.Catalog, TimeProvider.System) { Changes = _changesHere };

    private DatabaseJournal There => new(_other, FeedTrial.Catalog, TimeProvider.System) { Changes = _changesThere };

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(engine, Model);
        _other = await Databases.OpenAsync(_place.Options, Model, TimeProvider.System, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _place.DisposeAsync();
        _ends.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Feeds_OfTwoPrograms_BothGiveTheWholeRun()
    {
        using var here = new RunFeed(Here, _changesHere, Options, TimeProvider.System);
        using var there = new RunFeed(There, _changesThere, Options, TimeProvider.System);
        var run = await OpenAsync();
        var readers = new[] { here, there }.SelectMany(feed => Enumerable.Range(0, 5).Select(_ => ReadAsync(feed, Ada, run, 0))).ToList();
        for (var version = 1L; version < 200;)
        {
            // The writers take turns, as when a run moves to another node; each program only hears that something changed.
            var events = Enumerable.Range(0, 1 + ((int)version % 3)).Select(step => (RunEvent)new Counted { Number = (int)version + step }).ToList();
            version = await AppendAsync(version % 2 == 0 ? Here : There, run, version, events);
            (version % 2 == 0 ? _changesThere : _changesHere).AnnounceAll();
            if (version % 10 == 0)
            {
                readers.Add(ReadAsync(version % 20 == 0 ? here : there, Admin, run, version / 2));
            }
        }

        var head = await Here.FindAsync(Ada, run.Value, CancellationToken.None);
        Assert.True(head.IsOk(out var found, out _));
        await AppendAsync(Here, run, found.Version, [new RunClosed { Outcome = RunOutcome.Completed, Reason = "done" }]);
        foreach (var (after, items) in await Task.WhenAll(readers))
        {
            Assert.Equal(FeedTrial.Range(after, found.Version + 1), FeedTrial.Sequences(items));
            Assert.Equal(new FeedEnd(found.Version + 1), items[^1]);
        }
    }

    [Fact]
    public async Task Feed_WithoutAnyHint_IsKeptGoingByTheBackstop()
    {
        using var there = new RunFeed(There, _changesThere, Options, TimeProvider.System);
        var run = await OpenAsync();
        var reading = ReadAsync(there, Ada, run, 0);
        await AppendAsync(Here, run, 1, [new Counted { Number = 1 }, new RunClosed { Outcome = RunOutcome.Stopped, Reason = "limit" }]);
        Assert.Equal([1L, 2, 3], FeedTrial.Sequences((await reading).Items));
    }

    [Fact]
    public async Task Events_AnnouncedAndRead_AreTheSame()
    {
        var run = await OpenAsync();
        var appended = await Here.AppendAsync(Ada, run, 1, [new Counted { Number = 1 }], CancellationToken.None);
        Assert.True(appended.IsOk(out var announced, out _));
        var read = await There.ReadAsync(Ada, run, 1, 1, CancellationToken.None);
        Assert.Equal(announced, read);
        Assert.Equal("{\"Number\":1}".Length, Assert.Single(read).PayloadLength);
    }

    [Fact]
    public async Task Subscribe_WhoMayNotSeeTheRun_IsNotFoundEvenWhileItIsWatched()
    {
        using var feed = new RunFeed(Here, _changesHere, Options, TimeProvider.System);
        var run = await OpenAsync();
        Assert.True((await feed.SubscribeAsync(Ada, run, 0, _ends.Token)).IsOk(out var own, out _));
        Assert.True((await feed.SubscribeAsync(Admin, run, 0, _ends.Token)).IsOk(out var admin, out _));
        foreach (var stranger in new[] { Ben, Elsewhere, Ada with { Tenant = Elsewhere.Tenant } })
        {
            Assert.False((await feed.SubscribeAsync(stranger, run, 0, _ends.Token)).IsOk(out _, out var refusal));
            Assert.IsType<NotFound>(refusal);
        }

        Assert.Equal((1, 2), (feed.Runs, feed.Subscribers));
        own.Dispose();
        admin.Dispose();
        Assert.Equal((0, 0), (feed.Runs, feed.Subscribers));
    }

    private async Task<(long After, List<FeedItem> Items)> ReadAsync(RunFeed feed, TenantContext context, RunId run, long after)
    {
        Assert.True((await feed.SubscribeAsync(context, run, after, _ends.Token)).IsOk(out var subscription, out var refusal), refusal?.Message);
        var items = new List<FeedItem>();
        await foreach (var item in subscription.WithCancellation(_ends.Token))
        {
            items.Add(item);
        }

        return (after, items);
    }

    private async Task<RunId> OpenAsync()
    {
        var run = RunId.New(TimeProvider.System);
        await AppendAsync(Here, run, 0, [new RunOpened { Kind = "test", Title = "feed", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits { StepsMax = 10 } }]);
        return run;
    }

    private static async Task<long> AppendAsync(DatabaseJournal journal, RunId run, long version, IReadOnlyList<RunEvent> events)
    {
        var appended = await journal.AppendAsync(Ada, run, version, events, CancellationToken.None);
        Assert.True(appended.IsOk(out _, out var refusal), refusal?.Message);
        return version + events.Count;
    }
}

public sealed class RunFeedOnSqliteTests() : RunFeedConformance(DatabaseEngine.Sqlite);

public sealed class RunFeedOnPostgresTests() : RunFeedConformance(DatabaseEngine.PostgreSql);

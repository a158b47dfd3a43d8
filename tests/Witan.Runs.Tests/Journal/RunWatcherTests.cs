using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Journal;

/// <summary>What one process appends reaches the listeners of another.</summary>
public abstract class RunWatcherConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private TestDatabase _place = null!;

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Append_InAnotherProcess_IsAnnouncedHere_AndWakesWorkers()
    {
        await using var elsewhere = await Databases.OpenAsync(_place.Options, new DataModel(RunsData.Module), TimeProvider.System, CancellationToken.None);
        var journal = new DatabaseJournal(elsewhere, new EventCatalog(), TimeProvider.System);
        var changes = new RunChanges();
        var run = RunId.New(TimeProvider.System);
        using var ended = new CancellationTokenSource();
        using var told = new SemaphoreSlim(0);
        using var woken = new SemaphoreSlim(0);
        using var listener = changes.Listen(TenantContext.Local.Tenant, run, _ => told.Release());
        using var worker = changes.ListenToAll(() => woken.Release());
        // Only now, when both listen: the first announcement may come at once.
        var watching = new RunWatcher(_place.Database, changes).RunAsync(ended.Token);
        // The first announcement of all says that anything may have been missed.
        Assert.True(await told.WaitAsync(Patience));
        Assert.True(await woken.WaitAsync(Patience));

        var opened = new RunOpened { Kind = "test", Title = "elsewhere", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits() };
        Assert.True((await journal.AppendAsync(TenantContext.Local, run, 0, [opened], CancellationToken.None)).IsOk(out _, out _));

        Assert.True(await told.WaitAsync(Patience));
        Assert.True(await woken.WaitAsync(Patience));
        await ended.CancelAsync();
        await watching;
    }
}

public sealed class RunWatcherOnSqliteTests() : RunWatcherConformance(DatabaseEngine.Sqlite);

public sealed class RunWatcherOnPostgresTests() : RunWatcherConformance(DatabaseEngine.PostgreSql);

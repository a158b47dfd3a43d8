using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Snapshots;

/// <summary>What every store of snapshots must do.</summary>
public abstract class RunSnapshotsConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly TenantContext Ada = new(new TenantId("ada"), new UserId("ada"));
    private static readonly TenantContext Ben = new(new TenantId("ada"), new UserId("ben"));

    private TestDatabase _place = null!;

    private RunSnapshots Snapshots => new(_place.Database);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Put_NewerTakesThePlaceOfOlder_NeverTheOtherWayRound()
    {
        var run = await OpenAsync();
        await Snapshots.PutAsync(Ada, run, new RunSnapshot(10, "f", "ten"), CancellationToken.None);
        await Snapshots.PutAsync(Ada, run, new RunSnapshot(30, "f", "thirty"), CancellationToken.None);
        await Snapshots.PutAsync(Ada, run, new RunSnapshot(20, "f", "twenty"), CancellationToken.None);
        Assert.Equal(new RunSnapshot(30, "f", "thirty"), await Snapshots.FindAsync(Ada, run, CancellationToken.None));
    }

    [Fact]
    public async Task Find_AnotherUsers_IsNull()
    {
        var run = await OpenAsync();
        await Snapshots.PutAsync(Ada, run, new RunSnapshot(10, "f", "ten"), CancellationToken.None);
        Assert.Null(await Snapshots.FindAsync(Ben, run, CancellationToken.None));
        await Snapshots.PutAsync(Ben, run, new RunSnapshot(20, "f", "not mine"), CancellationToken.None);
        Assert.Equal("ten", (await Snapshots.FindAsync(Ada, run, CancellationToken.None))!.Payload);
    }

    private async Task<RunId> OpenAsync()
    {
        var run = RunId.New(TimeProvider.System);
        var opened = new RunOpened { Kind = "test", Title = "kept", DefinitionHash = "hash", Seed = 1, Limits = new RunLimits() };
        var journal = new DatabaseJournal(_place.Database, new EventCatalog(), TimeProvider.System);
        Assert.True((await journal.AppendAsync(Ada, run, 0, [opened], CancellationToken.None)).IsOk(out _, out _));
        return run;
    }
}

public sealed class RunSnapshotsOnSqliteTests() : RunSnapshotsConformance(DatabaseEngine.Sqlite);

public sealed class RunSnapshotsOnPostgresTests() : RunSnapshotsConformance(DatabaseEngine.PostgreSql);

using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Testing.Databases;

namespace Witan.Runs.Tests.Journal;

/// <summary>What the audit log is told of runs, whichever database keeps both.</summary>
public abstract class AuditProjectionConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private static readonly RunOpened Opened = new() { Kind = "swarm", Title = "a user's words", DefinitionHash = "abc", Seed = 1, Limits = new RunLimits { StepsMax = 9 } };
    private static readonly RunClosed Closed = new() { Outcome = RunOutcome.Stopped, Reason = "a user's words" };

    private TestDatabase _place = null!;

    private AuditLog Log => new(_place.Database, TimeProvider.System);

    private DatabaseJournal Journal => new(_place.Database, new EventCatalog(), TimeProvider.System, new AuditProjection(Log, "operator"));

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module));

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Append_OpeningAndClosing_AreAuditedWithoutAnybodysWords()
    {
        var run = await OpenAsync();
        Assert.True((await AppendAsync(run, 1, Closed)).IsOk(out _, out _));
        var entries = await ListAsync();
        Assert.Equal(["run.closed", "run.opened"], entries.Select(entry => entry.Action));
        Assert.Equal(["{\"outcome\":\"stopped\",\"events\":2}", "{\"kind\":\"swarm\",\"definition\":\"abc\"}"], entries.Select(entry => entry.Details));
        Assert.All(entries, entry => Assert.Equal(("local", "operator", "run", run.Value, "done"), (entry.UserId, entry.Role, entry.ResourceType, entry.ResourceId, entry.Outcome)));
        Assert.True((await new AuditCheck(_place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None)).IsWhole);
    }

    [Fact]
    public async Task Append_ThatLosesTheRace_IsNotAudited()
    {
        var run = await OpenAsync();
        Assert.False((await AppendAsync(run, 7, Closed)).IsOk(out _, out _));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Append_AuditLogThatCannotGoOn_KeepsNeither()
    {
        var run = await OpenAsync();
        await using (var back = await BackDoor.OpenAsync(_place))
        {
            await using var command = back.CreateCommand();
            command.CommandText = "DELETE FROM audit_heads;";
            await command.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAsync<StorageException>(() => AppendAsync(run, 1, Closed));
        Assert.Single(await Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Append_ManyRunsAtOnce_TheChainStaysWhole()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () => await AppendAsync(await OpenAsync(), 1, Closed))));
        var report = await new AuditCheck(_place.Database).VerifyAsync(tenant: null, progress: null, CancellationToken.None);
        Assert.Equal((64, 0), (report.Entries, report.Breaks.Count));
    }

    private async Task<RunId> OpenAsync()
    {
        var run = RunId.New(TimeProvider.System);
        Assert.True((await AppendAsync(run, 0, Opened)).IsOk(out _, out _));
        return run;
    }

    private Task<Kernel.Results.Result<IReadOnlyList<RecordedEvent>>> AppendAsync(RunId run, long version, RunEvent item) =>
        Journal.AppendAsync(TenantContext.Local, run, version, [item], CancellationToken.None);

    private Task<IReadOnlyList<AuditRecord>> ListAsync() =>
        Log.ListAsync(TenantContext.Local, AuditLog.ListLimit, beforeSeq: null, filter: null, CancellationToken.None);
}

public sealed class AuditProjectionOnSqliteTests() : AuditProjectionConformance(DatabaseEngine.Sqlite);

public sealed class AuditProjectionOnPostgresTests() : AuditProjectionConformance(DatabaseEngine.PostgreSql);

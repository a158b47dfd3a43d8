using System.Text;
using Witan.Boards.Board;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Decisions;
using Witan.Boards.Episodes;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Data.Audit;
using Witan.Data.Model;
using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory;
using Witan.Models;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Runs;
using Witan.Testing.Boards;
using Witan.Testing.Databases;
using Witan.Testing.Swarms;
using Witan.Testing;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>A database of either engine, real deliberations in it, and a clock that the test moves.</summary>
public abstract class DecisionSuite(DatabaseEngine engine) : IAsyncLifetime
{
    private protected static readonly TenantContext Ada = TenantContext.Local;
    private protected static readonly TenantContext Ben = new(Ada.Tenant, new UserId("ben"));
    private protected static readonly TenantContext Boss = new(Ada.Tenant, new UserId("boss"), Reach.Tenant);
    private protected static readonly TenantContext Stranger = new(new TenantId("elsewhere"), Ada.User);

    private TestDatabase? _place;

    private protected ManualTimeProvider Time { get; } = new();

    private protected IDatabase Database => _place!.Database;

    private protected TestDatabase Place => _place!;

    private protected AuditLog Audit => new(Database, Time);

    private protected DecisionReader Reader => new(Database, Time);

    private protected DecisionDesk Desk => new(Database, Audit, Time, "operator");

    private protected MetricWatch Watch => new(Database, Audit, Time, "operator");

    private protected DatabaseJournal Journal { get; private set; } = null!;

    private protected RunEngine Engine { get; private set; } = null!;

    private protected SwarmRuns Swarm => new(Engine);

    private protected Reopening Reopening => new(Journal, Swarm, new BoardRuns(Engine, new SeededPanels()), new RoundtableRuns(Engine, new SeededTables()), Reader, Desk, _ => 1m);

    public async ValueTask InitializeAsync()
    {
        _place = await TestDatabase.CreateAsync(engine, new DataModel(RunsData.Module, ModelsData.Module, BoardsData.Module, MemoryData.Module));
        await Place.OperateAsync("INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES ('elsewhere', 'Another office', 0, 0);");
        var catalog = new EventCatalog().AddBoards();
        Journal = new DatabaseJournal(Database, catalog, Time, new SessionProjection(), new DecisionProjection(catalog), new EpisodeProjection(catalog));
        Engine = SwarmHost.EngineOf(Journal, new RunChanges(), Time);
    }

    public async ValueTask DisposeAsync()
    {
        await Place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static T Ok<T>(Result<T> result)
        where T : notnull
    {
        Assert.True(result.IsOk(out var value, out var refusal), refusal?.Message);
        return value!;
    }

    private protected static TRefusal Refused<TRefusal>(Result<Decision> result)
        where TRefusal : Refusal
    {
        Assert.False(result.IsOk(out _, out var refusal));
        return Assert.IsType<TRefusal>(refusal);
    }

    private protected static BriefDocument Document(string text)
    {
        Assert.True(BriefIntake.Accept(null, [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(text))]).IsOk(out var brief, out _));
        return brief.Documents[0];
    }

    /// <summary>Deliberates on a document and gets the decision that is proposed.</summary>
    private protected async Task<string> ProposeAsync(TenantContext? context = null, string text = DecisionPlans.WithTriggers)
    {
        var run = Ok(await Swarm.OpenAsync(context ?? Ada, new Brief { Question = "Should it go ahead?", Documents = [Document(text)] }, new SwarmOptions(), CancellationToken.None));
        await DriveAsync(context ?? Ada, run);
        return run.Value;
    }

    private protected async Task DriveAsync(TenantContext context, RunId run)
    {
        Ok(await Engine.DriveAsync(context, run, SwarmHost.Request()));
        Time.Advance(TimeSpan.FromSeconds(1));
    }

    private protected async Task<string> AcceptedAsync(TenantContext? context = null, bool byItself = false)
    {
        var id = await ProposeAsync(context);
        await AcceptAsync(context ?? Ada, id, new Acceptance("As discussed.") { ReopensByItself = byItself });
        return id;
    }

    private protected async Task<Decision> AcceptAsync(TenantContext context, string id, Acceptance? acceptance = null) =>
        Ok(await Desk.AcceptAsync(context, id, acceptance ?? new Acceptance("As discussed."), CancellationToken.None));

    private protected async Task<DecisionView> ViewAsync(string id, TenantContext? context = null) => Ok(await Reader.FindAsync(context ?? Ada, id, CancellationToken.None));

    private protected Task<Result<ObservationReport>> ObserveAsync(
        double value, TenantContext? context = null, string metric = "error rate", string? unit = "%", double hours = 0, string? source = null) =>
        Watch.ObserveAsync(context ?? Ada, new NewObservation(metric, value) { Unit = unit, At = Time.GetUtcNow() + TimeSpan.FromHours(hours), Source = source }, CancellationToken.None);

    private protected async Task<IReadOnlyList<AuditRecord>> DeedsAsync(string action) =>
        await Audit.ListAsync(Boss, 100, null, new AuditFilter { Action = action }, CancellationToken.None);
}

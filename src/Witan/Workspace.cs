using Witan.Boards.Board.Analyst;
using Witan.Boards.Board;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Decisions;
using Witan.Boards.Episodes;
using Witan.Boards.Imports;
using Witan.Boards.Personas;
using Witan.Boards.Research;
using Witan.Boards.Roundtable.Analyst;
using Witan.Boards.Roundtable.Governance;
using Witan.Boards.Roundtable;
using Witan.Boards.Storage;
using Witan.Boards.Swarm.Analyst;
using Witan.Boards.Swarm;
using Witan.Boards.Webhooks;
using Witan.Boards;
using Witan.Data.Audit;
using Witan.Data.Core;
using Witan.Data;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Memory.Serving;
using Witan.Models.Analyst;
using Witan.Models.Minds;
using Witan.Models.Settings;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;
using Witan.Server.Flags;
using Witan.Server.Hosting;

namespace Witan;

/// <summary>The parts put together for one data directory.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    /// <summary>The role of whoever uses the command line of this machine.</summary>
    public const string LocalRole = "operator";

    private readonly IDatabase _database;
    private readonly AnalystChatClient _analyst;
    private readonly ModelMinds _minds;
    private readonly CacheNotes _notes = new();
    private readonly WebSearch? _web;

    private Workspace(IDatabase database, EventCatalog catalog, WorkspaceSettings settings, TimeProvider time)
    {
        var (dataDirectory, models) = (settings.Data.Directory, settings.Models);
        _database = database;
        _analyst = new AnalystChatClient([.. SwarmSkills.All, .. BoardSkills.All, .. RoundtableSkills.All]);
        _minds = new ModelMinds(models, Environment.GetEnvironmentVariable, _analyst, time, CacheDirectory(dataDirectory), _notes);
        Models = models;
        Counting = settings.Counting;
        Catalog = catalog;
        Changes = new RunChanges();
        Audit = new AuditLog(database, time);
        Memory = new MemoryService(database, Audit, settings.Memory, time, LocalRole);
        Flags = new FeatureFlags(database, Audit, Memory, time);
        Journal = new DatabaseJournal(
            database, catalog, time, new SessionProjection(), new LedgerProjection(models.DayUsdOf), new DecisionProjection(catalog), new EpisodeProjection(catalog), new GateReminders(), new AuditProjection(Audit, LocalRole)) { Changes = Changes };
        Rules = new GovernanceRules(database, Audit, LocalRole);
        Personas = new PersonaCatalog(database, Audit, LocalRole);
        var panels = new CataloguePanels(Personas, new PersonaWeights(database));
        var tables = new CatalogueTables(Personas, Rules);
        _web = settings.Web.Kind == WebSearchKind.Off ? null : new WebSearch(settings.Web, Environment.GetEnvironmentVariable, time);
        var documents = new DocumentResearch();
        var services = new BoardServices(panels, _web is null ? documents : new WebResearch(documents, _web, time));
        Engine = new RunEngine(
            new RunServices(Journal, new RunDefinitions(database, time), Changes, time) { Snapshots = new RunSnapshots(database) },
            SwarmKind.Create(_minds, models.Caps.CallUsd),
            BoardKind.Create(_minds, services, models.Caps.CallUsd),
            RoundtableKind.Create(_minds, new RoundtableServices(services, tables), models.Caps.CallUsd));
        Board = new BoardRuns(Engine, panels);
        Roundtable = new RoundtableRuns(Engine, tables);
        _notes.Engine = Engine;
        Swarm = new SwarmRuns(Engine);
        Decisions = new DecisionReader(database, time);
        Desk = new DecisionDesk(database, Audit, time, LocalRole);
        Earlier = new EarlierDecisions(Memory);
        Imports = new RecordImports(Journal);
        Reopening = new Reopening(Journal, Swarm, Board, Roundtable, Decisions, Desk, models.RunUsdOf);
    }

    public IDatabase Database => _database;

    /// <summary>Gets which models answer.</summary>
    public ModelSettings Models { get; }

    /// <summary>Gets how votes are counted when a command does not say.</summary>
    public CountingDefaults Counting { get; }

    /// <summary>Gets the models themselves.</summary>
    public ModelMinds Minds => _minds;

    public EventCatalog Catalog { get; }

    public IJournal Journal { get; }

    /// <summary>Gets who tells of appends in this process.</summary>
    public RunChanges Changes { get; }

    /// <summary>Gets what opens, drives and steers runs of every kind.</summary>
    public RunEngine Engine { get; }

    public SwarmRuns Swarm { get; }

    public BoardRuns Board { get; }

    public RoundtableRuns Roundtable { get; }

    /// <summary>Gets the personas that sit on boards.</summary>
    public PersonaCatalog Personas { get; }

    /// <summary>Gets the rules that hold at round tables.</summary>
    public GovernanceRules Rules { get; }

    /// <summary>Gets the audit log.</summary>
    public AuditLog Audit { get; }

    /// <summary>Gets what is remembered.</summary>
    public MemoryService Memory { get; }

    /// <summary>Gets what is switched on for a share of the tenants.</summary>
    public FeatureFlags Flags { get; }

    /// <summary>Gets what reads the ledger of decisions.</summary>
    public DecisionReader Decisions { get; }

    /// <summary>Gets where people decide.</summary>
    public DecisionDesk Desk { get; }

    /// <summary>Gets what tells new boards of earlier decisions.</summary>
    public EarlierDecisions Earlier { get; }

    /// <summary>Gets what takes in records from elsewhere.</summary>
    public RecordImports Imports { get; }

    /// <summary>Gets what has decisions deliberated again.</summary>
    public Reopening Reopening { get; }

    /// <summary>Gets for whom the command line acts: the one user of this machine, or a tenant that the environment names.</summary>
    public static TenantContext Context => WorkspaceTenant.Resolve();

    public static bool Exists(string dataDirectory) => DataSettings.For(dataDirectory).HasDatabase;

    public static Task<Workspace> OpenAsync(string dataDirectory, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(WorkspaceSettings.Read(dataDirectory), time, cancellationToken);

    public static async Task<Workspace> OpenAsync(WorkspaceSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = await Databases.OpenAsync(settings.Data, WitanData.Model, time, cancellationToken);
        if (!await Tenants.ExistsAsync(database, Context, cancellationToken))
        {
            await database.DisposeAsync();
            throw new SettingsException($"There is no tenant '{Context.Tenant}' in this database, which {WorkspaceTenant.Variable} names.");
        }

        var workspace = new Workspace(database, new EventCatalog().AddBoards(), settings, time);
        try
        {
            await workspace.Flags.ApplyAsync(cancellationToken);
            return workspace;
        }
        catch
        {
            await workspace.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gets what a server offers of these parts.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    public ServerParts Serve(string dataDirectory) => new()
    {
        Version = ProgramVersion.Text,
        DataDirectory = dataDirectory,
        Database = Database,
        Time = Engine.Services.Time,
        Journal = Journal,
        Catalog = Catalog,
        Changes = Changes,
        Engine = Engine,
        Swarm = Swarm,
        Board = Board,
        Roundtable = Roundtable,
        Personas = Personas,
        Rules = Rules,
        Decisions = Decisions,
        Desk = Desk,
        Earlier = Earlier,
        Reopening = Reopening,
        Memory = Memory,
        Audit = Audit,
        Models = Models,
        Flags = Flags,
    };

    /// <summary>Names the directory in which answers of models are kept.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    public static string CacheDirectory(string dataDirectory) => Path.Combine(dataDirectory, "cache");

    public async ValueTask DisposeAsync()
    {
        await _minds.DisposeAsync();
        await _notes.DisposeAsync();
        _analyst.Dispose();
        _web?.Dispose();
        await Memory.DisposeAsync();
        await _database.DisposeAsync();
    }
}

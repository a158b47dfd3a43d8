using Witan.Boards.Board;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Personas;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Governance;
using Witan.Boards.Swarm;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Memory.Serving;
using Witan.Models.Settings;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Server.Api.Sessions;
using Witan.Server.Flags;
using Witan.Server.Health;
using Witan.Server.Jobs;
using Witan.Server.Settings;

namespace Witan.Server.Hosting;

/// <summary>The program's parts that the server offers; the composition makes them.</summary>
public sealed record ServerParts
{
    /// <summary>Gets the program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the data directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Gets the database.</summary>
    public required IDatabase Database { get; init; }

    /// <summary>Gets the clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Gets the journal.</summary>
    public required IJournal Journal { get; init; }

    /// <summary>Gets the runs that are at hand.</summary>
    internal KnownRuns Known { get; } = new();

    /// <summary>Gets who names events.</summary>
    public required EventCatalog Catalog { get; init; }

    /// <summary>Gets who tells of appends in this process.</summary>
    public required RunChanges Changes { get; init; }

    /// <summary>Gets what opens and steers runs.</summary>
    public required RunEngine Engine { get; init; }

    /// <summary>Gets what opens runs of each protocol.</summary>
    public required SwarmRuns Swarm { get; init; }

    /// <inheritdoc cref="Swarm"/>
    public required BoardRuns Board { get; init; }

    /// <inheritdoc cref="Swarm"/>
    public required RoundtableRuns Roundtable { get; init; }

    /// <summary>Gets the tenant's personas.</summary>
    public required PersonaCatalog Personas { get; init; }

    /// <summary>Gets the rules that hold at round tables.</summary>
    public required GovernanceRules Rules { get; init; }

    /// <summary>Gets what reads the ledger of decisions.</summary>
    public required DecisionReader Decisions { get; init; }

    /// <summary>Gets where people decide.</summary>
    public required DecisionDesk Desk { get; init; }

    /// <summary>Gets what tells new boards of earlier decisions.</summary>
    public required EarlierDecisions Earlier { get; init; }

    /// <summary>Gets what has decisions deliberated again.</summary>
    public required Reopening Reopening { get; init; }

    /// <summary>Gets what is remembered.</summary>
    public required MemoryService Memory { get; init; }

    /// <summary>Gets the audit log.</summary>
    public required AuditLog Audit { get; init; }

    /// <summary>Gets which models answer.</summary>
    public required ModelSettings Models { get; init; }

    /// <summary>Gets what is switched on for a share of the tenants.</summary>
    public required FeatureFlags Flags { get; init; }

    /// <summary>Gets the settings as this process started with them.</summary>
    public IReadOnlyList<ServerSetting> Settings { get; init; } = [];

    /// <summary>Gets what says whether it can work; null for a server that is never ready.</summary>
    public Readiness? Readiness { get; init; }

    /// <summary>Gets the jobs; null for a server that has none.</summary>
    public JobCatalog? Jobs { get; init; }

    /// <summary>Gets what tells the truth about the server; null when nothing does.</summary>
    public StatusReader? Status { get; init; }
}

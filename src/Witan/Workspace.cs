using Witan.Boards;
using Witan.Boards.Storage;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Analyst;
using Witan.Data;
using Witan.Input;
using Witan.Kernel.Identity;
using Witan.Models.Analyst;
using Witan.Runs.Journal;

namespace Witan;

/// <summary>The parts put together for one data directory.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly AnalystChatClient _analyst;

    private Workspace(IDatabase database, EventCatalog catalog, TimeProvider time)
    {
        _database = database;
        _analyst = new AnalystChatClient(SwarmSkills.All);
        Catalog = catalog;
        Journal = new DatabaseJournal(database, catalog, time, new SessionProjection());
        Swarm = new SwarmRuns(Journal, _analyst, time);
    }

    public EventCatalog Catalog { get; }

    public IJournal Journal { get; }

    public SwarmRuns Swarm { get; }

    /// <summary>Gets for whom the command line acts: the one user of this machine.</summary>
    public static TenantContext Context => TenantContext.Local;

    public static bool Exists(string dataDirectory) => DataSettings.For(dataDirectory) is var options && (options.DatabaseUrl is not null || File.Exists(options.DatabasePath));

    public static async Task<Workspace> OpenAsync(string dataDirectory, TimeProvider time, CancellationToken cancellationToken)
    {
        var database = await Databases.OpenAsync(DataSettings.For(dataDirectory), WitanData.Model, time, cancellationToken);
        return new Workspace(database, new EventCatalog().AddBoards(), time);
    }

    public async ValueTask DisposeAsync()
    {
        _analyst.Dispose();
        await _database.DisposeAsync();
    }
}

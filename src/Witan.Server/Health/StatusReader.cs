using Witan.Data.Operations;
using Witan.Kernel.Identity;
using Witan.Models.Minds;
using Witan.Models.Settings;
using Witan.Runs.Activation;
using Witan.Server.Jobs;

namespace Witan.Server.Health;

/// <summary>Puts the status together. What cannot be found out now is told as it was last, and as such. Safe to share between threads.</summary>
public sealed class StatusReader
{
    /// <summary>How long what is read from the database stands: it counts across all tenants, which is not done for each request.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);

    /// <summary>How long finding one fact out may take.</summary>
    public static readonly TimeSpan FactTimeout = TimeSpan.FromSeconds(3);

    private readonly StatusParts _parts;
    private readonly TimeProvider _time;
    private readonly RememberedFact<DatabaseStatus> _database;
    private readonly RememberedFact<IReadOnlyList<JobStanding>> _jobs;
    private readonly RememberedFact<IReadOnlyList<WorkerNode>> _nodes;

    /// <summary>Initializes a new instance of the <see cref="StatusReader"/> class.</summary>
    /// <param name="parts">From where it reads.</param>
    /// <param name="time">The clock.</param>
    public StatusReader(StatusParts parts, TimeProvider time)
    {
        (_parts, _time) = (parts, time);
        _database = new(async token => await parts.Database.ReadAsync(token), GoodFor, FactTimeout, time);
        _jobs = new(async token => await parts.Jobs.ListAsync(token), GoodFor, FactTimeout, time);
        _nodes = new(async token => await parts.Worker.NodesAsync(token), GoodFor, FactTimeout, time);
    }

    /// <summary>Reads the status.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ServerStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var ready = _parts.Readiness.ReadAsync(cancellationToken);
        var (database, jobs, nodes) = (_database.GetAsync(cancellationToken), _jobs.GetAsync(cancellationToken), _nodes.GetAsync(cancellationToken));
        var report = await ready;
        var found = await database;
        return new ServerStatus
        {
            At = _time.GetUtcNow(),
            IsReady = report.IsReady,
            Parts = report.Parts,
            Database = found,
            Models = Models(),
            Jobs = await jobs,
            Disk = Disk(),
            Backup = Backup(found),
            Nodes = await nodes,
        };
    }

    private IReadOnlyList<Fact<ModelStatus>> Models() =>
    [
        .. from role in Enum.GetValues<ModelRole>()
           from model in _parts.Models.ModelsOf(TenantContext.Local.Tenant, role)
           select Model(model.ToString(), role.ToString().ToLowerInvariant()),
    ];

    private Fact<ModelStatus> Model(string name, string role)
    {
        if (name == ModelName.Analyst)
        {
            return new Fact<ModelStatus>(FactKind.Real, new ModelStatus(name, role, IsBuiltIn: true, LastOutcome: null, Answers: true), _time.GetUtcNow(), null);
        }

        return _parts.Sightings.Last(name) is var (outcome, at)
            ? new Fact<ModelStatus>(FactKind.Real, new ModelStatus(name, role, IsBuiltIn: false, outcome, ModelSightings.Answers(outcome)), at, null)
            : new Fact<ModelStatus>(FactKind.Absent, new ModelStatus(name, role, IsBuiltIn: false, null, null), null, "it was not asked since this process started");
    }

    private Fact<DiskStatus> Disk()
    {
        try
        {
            var disk = new DriveInfo(_parts.DataDirectory);
            return new Fact<DiskStatus>(FactKind.Real, new DiskStatus(_parts.DataDirectory, disk.AvailableFreeSpace, disk.TotalSize, _parts.DiskBytesMin), _time.GetUtcNow(), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Fact<DiskStatus>(FactKind.Absent, null, null, error.Message);
        }
    }

    private Fact<BackupStatus> Backup(Fact<DatabaseStatus> database) => database.Value is { LastBackup: { } note, LastBackupAt: { } at }
        ? new Fact<BackupStatus>(
            database.Kind, new BackupStatus(note.Path, at, Math.Round((_time.GetUtcNow() - at).TotalHours, 2), note.Bytes, note.IsEncrypted), database.Since, database.Why)
        : new Fact<BackupStatus>(FactKind.Absent, null, null, database.Value is null ? database.Why : "no backup was ever written");
}

using Microsoft.Extensions.Logging;
using Witan.Data.Due;
using Witan.Data.Operations;
using Witan.Input;
using Witan.Input.Catalog;
using Witan.Runs.Activation;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;

namespace Witan.Commands;

/// <summary>What goes on in a server beside its requests: runs are driven, messages leave, and every part is watched.</summary>
internal sealed class ServerBackground : IAsyncDisposable
{
    private readonly IDisposable? _alone;
    private readonly RunWorker _worker;
    private readonly OutgoingMail _mail;
    private readonly ModelSightings _sightings;
    private readonly JobCatalog _catalog;
    private readonly JobScheduler _scheduler;
    private readonly CancellationTokenSource _ended = new();
    private readonly List<IDisposable> _wakes = [];
    private Task _going = Task.CompletedTask;

    private ServerBackground(Workspace workspace, IDisposable? alone, DataPlace place, ServerSettings settings, ILogger logger, TimeProvider time)
    {
        (Workspace, _alone) = (workspace, alone);
        _sightings = new ModelSightings(time);
        _mail = new OutgoingMail(workspace, place.Directory, time);
        _worker = new RunWorker(workspace.Engine, new DatabaseDueRuns(new DueWork(workspace.Database)), place.Options, new RunWorkerOptions(), time, logger);
        var readiness = new Readiness(
            [
                HealthParts.Database(workspace.Database, time),
                HealthParts.Version(workspace.Database),
                HealthParts.Worker(_worker, time),
                HealthParts.DataDirectory(place.Directory),
                HealthParts.Disk(place.Directory, settings.Health.DiskBytesMin),
            ],
            settings.Health,
            time);
        var history = new JobHistory(workspace.Database, time);
        var jobs = ServerJobs.Of(workspace, place.Directory, settings.Jobs, _mail.Cleaner, time);
        var runner = new JobRunner(history, ProcessName.Own, time);
        _catalog = new JobCatalog(jobs, runner, history, time);
        _scheduler = new JobScheduler(jobs, runner);
        var status = new StatusParts(
            readiness, new DatabaseInspection(place.Options, WitanData.Model, time), workspace.Models, _sightings, _catalog, _worker, place.Directory, settings.Health.DiskBytesMin);
        Parts = workspace.Serve(place.Directory) with { Readiness = readiness, Jobs = _catalog, Status = new StatusReader(status, time) };
    }

    /// <summary>Gets what the server offers.</summary>
    public ServerParts Parts { get; }

    /// <summary>Gets the parts of the program.</summary>
    public Workspace Workspace { get; }

    /// <summary>Opens the data. Nothing goes on before <see cref="BeginAsync"/>.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="settings">How the server is set up.</param>
    /// <param name="logger">Told what happens.</param>
    /// <param name="context">The clock and the signals.</param>
    /// <returns>It; null when another process drives the runs of this SQLite file.</returns>
    public static async Task<ServerBackground?> OpenAsync(string dataDirectory, ServerSettings settings, ILogger logger, CommandContext context)
    {
        var data = DataSettings.For(dataDirectory);
        var alone = data.DatabaseUrl is null ? WorkerLock.Take(dataDirectory) : null;
        if (data.DatabaseUrl is null && alone is null)
        {
            return null;
        }

        Workspace? workspace = null;
        try
        {
            workspace = await Workspace.OpenAsync(dataDirectory, context.Time, context.Signals.Stop);
            return new ServerBackground(workspace, alone, new DataPlace(dataDirectory, data), settings, logger, context.Time);
        }
        catch
        {
            alone?.Dispose();
            await (workspace?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Begins to drive runs and to do the jobs.</summary>
    /// <remarks>Once the server answers: what waits to be driven after a crash must not keep those waiting who ask.</remarks>
    /// <param name="stop">Ends the start.</param>
    public async Task BeginAsync(CancellationToken stop)
    {
        _wakes.Add(Workspace.Changes.ListenToAll(_worker.Wake));
        await _worker.StartAsync(stop);
        await _scheduler.StartAsync(await _catalog.ListAsync(stop), stop);
        _going = Task.WhenAll(
            Workspace.Flags.FollowAsync(_ended.Token),
            new RunWatcher(Workspace.Database, Workspace.Changes).RunAsync(_ended.Token),
            _mail.Pump(cleans: false).RunAsync(_worker.Name ?? ProcessName.Own, _ended.Token));
    }

    /// <summary>Stops in order: takes nothing new, and lets the steps in flight end.</summary>
    /// <param name="abort">Breaks them off.</param>
    public async Task StopAsync(CancellationToken abort)
    {
        await _scheduler.DisposeAsync();
        await _worker.StopAsync(abort);
        await _ended.CancelAsync();
        await _going.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _wakes.ForEach(wake => wake.Dispose());
        await _worker.DisposeAsync();
        _mail.Dispose();
        _sightings.Dispose();
        await Workspace.DisposeAsync();
        _alone?.Dispose();
        _ended.Dispose();
    }

    private sealed record DataPlace(string Directory, Data.DataOptions Options);
}

using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Quartz;
using Witan.Data;

namespace Witan.Runs.Activation;

/// <summary>Drives the runs that have something to do: alone beside SQLite, together with others on PostgreSQL. Safe to share between threads.</summary>
/// <remarks>
/// What it knows is soft. A run stands in <see cref="IDueRuns"/> until the transaction that leaves it nothing to do, so that a worker may be
/// killed, frozen or stopped at any time. Who may append is decided by the journal's version, not here. Beside SQLite there is one worker
/// for a file; a second one would be refused by the journal again and again.
/// </remarks>
public sealed partial class RunWorker : IAsyncDisposable
{
    private readonly IDueRuns _due;
    private readonly DataOptions _data;
    private readonly RunWorkerOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly RunJob _job;
    private readonly DrivesInFlight _flight = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly CancellationTokenSource _end = new();
    private QuartzHost? _host;
    private Dispatcher? _dispatcher;
    private Task _dispatching = Task.CompletedTask;
    private int _stopping;
    private long _dispatchedTicks;

    /// <summary>Initializes a new instance of the <see cref="RunWorker"/> class, which does nothing until it is started.</summary>
    /// <param name="drives">Drives a run.</param>
    /// <param name="due">The runs that are due.</param>
    /// <param name="data">Where the data are: with a PostgreSQL address, the worker is a node of that database's cluster.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told of failures; null for nobody.</param>
    /// <param name="chance">From 0 up to, but not including, 1; null for the system's chance.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RunWorker(
        IRunDrives drives, IDueRuns due, DataOptions data, RunWorkerOptions options, TimeProvider time, ILogger? logger = null, Func<double>? chance = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _due = due;
        _data = data;
        _options = options;
        _time = time;
        _logger = logger ?? NullLogger.Instance;
        _job = new RunJob(drives, due, _flight, options, time, chance ?? (() => RandomNumberGenerator.GetInt32(1_000_000) / 1e6), _logger);
    }

    /// <summary>Gets how many runs this process drives now.</summary>
    public int Active => _flight.Count;

    /// <summary>Gets when it last read the list of due runs to the end; null before the first time.</summary>
    public DateTimeOffset? DispatchedAt => Interlocked.Read(ref _dispatchedTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Gets this node's name; null before the start.</summary>
    public string? Name => _host?.Scheduler.SchedulerInstanceId;

    /// <summary>Starts. What is due goes on by itself, with the first reading of the list.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    /// <exception cref="SchedulerException">The database cannot be reached, or lacks Quartz's tables.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_host is not null)
        {
            throw new InvalidOperationException("This worker was started before; another start takes another worker.");
        }

        _host = await QuartzHost.BuildAsync(_data, _options, _job, _logger, _time, cancellationToken);
        await _host.Scheduler.Start(cancellationToken);
        _dispatcher = new Dispatcher(_host.Scheduler, _host.Turn, _due, _options, _time);
        _dispatching = Task.Run(() => DispatchAsync(_dispatcher, _end.Token), CancellationToken.None);
        LogStarted(_host.Scheduler.SchedulerInstanceId);
    }

    /// <summary>Reads the list of due runs at once: something became due. Costs nothing, however often it is called.</summary>
    public void Wake()
    {
        // One that waits is enough; a second one that slips in costs a reading.
        if (_wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }

    /// <summary>Lists the runs that were admitted and are not done, on all nodes.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">It is not started.</exception>
    public Task<IReadOnlyList<ActiveRun>> RunningAsync(CancellationToken cancellationToken) =>
        (_dispatcher ?? throw new InvalidOperationException("The worker is not started.")).ActiveAsync(cancellationToken);

    /// <summary>Lists the nodes of the cluster, this one first. One small query.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidOperationException">It is not started.</exception>
    public async Task<IReadOnlyList<WorkerNode>> NodesAsync(CancellationToken cancellationToken)
    {
        var host = _host ?? throw new InvalidOperationException("The worker is not started.");
        return [.. (await host.Scheduler.QueryClusterNodes(cancellationToken)).Select(node => new WorkerNode(node.InstanceId, node.LastCheckInUtc, node.IsCurrentNode))];
    }

    /// <summary>Stops in order: takes nothing new, lets the steps in flight end for <see cref="RunWorkerOptions.Grace"/>, then breaks them off.</summary>
    /// <remarks>Nothing is marked as failed. What was not finished is due as before: another node goes on with it, or the next start.</remarks>
    /// <param name="cancellationToken">Ends the waiting: the steps in flight are broken off at once.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_host is not { } host || Interlocked.Exchange(ref _stopping, 1) != 0)
        {
            return;
        }

        await _end.CancelAsync();
        await _dispatching;
        await QuietlyAsync(() => host.Scheduler.Standby(CancellationToken.None).AsTask());
        await _flight.StopAsync();
        var left = !await EmptyAsync(_options.Grace, cancellationToken);
        if (left)
        {
            await _flight.AbortAsync();
            left = !await EmptyAsync(_options.AbortWait, CancellationToken.None);
        }

        // Jobs that have ended are taken from the list before the scheduler goes; one that does not end is left to the others to find.
        await QuietlyAsync(() => host.Scheduler.Shutdown(!left, CancellationToken.None).AsTask().WaitAsync(_options.DeadAfter, _time, CancellationToken.None));
        LogStopped(host.Scheduler.SchedulerInstanceId, _flight.Count);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _end.Dispose();
        _wake.Dispose();
        _flight.Dispose();
    }

    /// <summary>Until the end: a reading, then a rest until the next one or until somebody wakes it.</summary>
    private async Task DispatchAsync(Dispatcher dispatcher, CancellationToken end)
    {
        try
        {
            while (!end.IsCancellationRequested)
            {
                await DispatchOnceAsync(dispatcher, end);
                if (await _wake.WaitAsync(_options.PollInterval, end))
                {
                    await Task.Delay(_options.WakeGap, _time, end);
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The orderly end.
        }
    }

    private async Task DispatchOnceAsync(Dispatcher dispatcher, CancellationToken end)
    {
        try
        {
            await dispatcher.DispatchAsync(end);
            Interlocked.Exchange(ref _dispatchedTicks, _time.GetUtcNow().UtcTicks);
        }
#pragma warning disable CA1031 // The database may be away for a while; the worker is there when it comes back.
        catch (Exception fault) when (!end.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotDispatched(_options.PollInterval.TotalMilliseconds, fault);
        }
    }

    private async Task<bool> EmptyAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            return await _flight.WhenEmptyAsync(wait, _time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return _flight.Count == 0;
        }
    }

    private async Task QuietlyAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // A database that is away must not keep the process from ending; the others find out by themselves.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogNotOrderly(fault);
        }
    }

    [LoggerMessage(2001, LogLevel.Information, "Worker {Node} started.")]
    private partial void LogStarted(string node);

    [LoggerMessage(2002, LogLevel.Information, "Worker {Node} stopped; {Left} drives did not end in time and were left behind.")]
    private partial void LogStopped(string node, int left);

    [LoggerMessage(2003, LogLevel.Warning, "The due runs could not be dispatched; tried again in {WaitMs} ms.")]
    private partial void LogNotDispatched(double waitMs, Exception fault);

    [LoggerMessage(2004, LogLevel.Warning, "The scheduler did not end in order; another node takes over what it left.")]
    private partial void LogNotOrderly(Exception fault);
}

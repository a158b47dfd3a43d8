using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;

namespace Witan.Runs.Driving;

/// <summary>Drives runs of one protocol: next, guards, execute, append, fold, until done.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public sealed class RunDriver<TState>
{
    private readonly IJournal _journal;
    private readonly IProtocol<TState> _protocol;
    private readonly IStepExecutor<TState> _executor;
    private readonly RunChanges _changes;
    private readonly TimeProvider _time;
    private readonly DriverOptions _options;

    /// <summary>Initializes a new instance of the <see cref="RunDriver{TState}"/> class.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="protocol">The rule.</param>
    /// <param name="executor">The effects.</param>
    /// <param name="changes">Tells of signals in this process.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How runs are watched over; null for the defaults.</param>
    /// <exception cref="ProtocolGraphException">A run of the protocol might never end.</exception>
    public RunDriver(
        IJournal journal, IProtocol<TState> protocol, IStepExecutor<TState> executor, RunChanges changes, TimeProvider time, DriverOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        GraphCheck.Require(protocol.Graph);
        (_journal, _protocol, _executor, _changes, _time, _options) = (journal, protocol, executor, changes, time, options ?? new DriverOptions());
    }

    /// <summary>Gets where folds of long runs are kept; null for nowhere.</summary>
    public IRunSnapshots? Snapshots { get; init; }

    /// <summary>Folds a run's events.</summary>
    /// <param name="events">The events, from the first.</param>
    public TState Fold(IEnumerable<RecordedEvent> events) =>
        events.Aggregate(_protocol.Start, (state, recorded) => _protocol.Apply(state, recorded.Event));

    /// <summary>Drives a run from wherever its journal stands.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run; it must have been opened.</param>
    /// <param name="request">Who drives, who watches, and what ends it.</param>
    /// <returns>How it ended; <see cref="NotFound"/> for an unknown run; <see cref="Conflict"/> when somebody else drives it, or took it meanwhile.</returns>
    public async Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, DriveRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var held = await HoldAsync(context, run, request.Holder);
        if (!held.IsOk(out var head, out var refusal))
        {
            return refusal;
        }

        var drive = new Drive<TState>(_journal, _protocol, context, run, request.Observer);
        var folder = new SnapshotFolder<TState>(_journal, Snapshots, _protocol, _options.SnapshotEvery);
        var (control, state, tail) = await folder.LoadAsync(context, run);
        drive.Load(control, state, tail);
        if (!head.IsOver)
        {
            await drive.TakeAsync(request.Holder.Name);
        }
        else
        {
            await drive.BookLostAsync();
        }

        return await WatchedAsync(drive, request, folder);
    }

    /// <summary>Drives with a poll, signs of life and a watchdog beside the loop, each on a timer of its own.</summary>
    private async Task<Result<DriveOutcome>> WatchedAsync(Drive<TState> drive, DriveRequest request, SnapshotFolder<TState> folder)
    {
        var wake = new Wake();
        var ended = new CancellationTokenSource();
        var loop = new DriveLoop<TState>(_journal, _protocol, _executor, drive, request, wake, folder, _time, _options);
        await using var stop = request.Stop.Register(wake.Set);
        await using var abort = request.Abort.Register(wake.Set);
        await using var watchdog = new Watchdog(_time, () => drive.Control, reason => _ = StopAsync(loop, reason));
        var watching = WatchAsync(drive, request.Holder, wake, ended.Token);
        try
        {
            return await loop.RunAsync();
        }
        finally
        {
            // Not CancelAsync: what listens only sets a flag, and a simulation must not lose a thread of its own here.
            ended.Cancel();
            await watching;
            ended.Dispose();
        }
    }

    /// <summary>Folds what others append, and shows that somebody is at it.</summary>
    private async Task WatchAsync(Drive<TState> drive, RunHolder holder, Wake wake, CancellationToken ended)
    {
        var changed = new Wake();
        using var listener = _changes.Listen(drive.Context.Tenant, drive.Run, events =>
        {
            if (events is null || events[^1].Sequence > drive.Expected)
            {
                changed.Set();
            }
        });
        await using var timer = _time.CreateTimer(_ => changed.Set(), null, _options.PollInterval, _options.PollInterval);
        await using var end = ended.Register(changed.Set);
        var shown = _time.GetUtcNow();
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await changed.WaitAsync();
                var version = drive.Control.Version;
                await drive.CatchUpAsync(ended);
                if (drive.Control.Version > version)
                {
                    wake.Set();
                }

                if (_time.GetUtcNow() - shown >= _options.HoldInterval && !drive.IsEnded)
                {
                    shown = _time.GetUtcNow();
                    await _journal.HoldAsync(drive.Context, drive.Run, holder, shown + _options.HoldFor, ended);
                }
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                return;
            }
            catch (Data.StorageException)
            {
                // The loop meets the same fault at its next append, and says so; here it only makes the look come later.
            }
        }
    }

    /// <summary>Tells the loop to close the run, and does it in its stead when it does not come to it.</summary>
    private async Task StopAsync(DriveLoop<TState> loop, string reason)
    {
        try
        {
            loop.Bark(reason);
            await Task.Delay(_options.AbandonAfter, _time, CancellationToken.None);
            await loop.CloseAsync(reason);
        }
        catch (Data.StorageException)
        {
            // The loop meets the same fault at its next append.
        }
    }

    private async Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder)
    {
        var held = await _journal.HoldAsync(context, run, holder, _time.GetUtcNow() + _options.HoldFor, CancellationToken.None);
        return held.IsOk(out var head, out var refusal) || refusal is not Held { Holder: var other } || !ProcessName.IsGone(other)
            ? held
            : await _journal.HoldAsync(context, run, holder with { TakesFrom = other }, _time.GetUtcNow() + _options.HoldFor, CancellationToken.None);
    }
}

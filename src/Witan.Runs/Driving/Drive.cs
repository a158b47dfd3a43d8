using Witan.Kernel.Identity;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>One drive of one run: its fold, and the only way in which the drive appends.</summary>
/// <remarks>
/// Signals are appended by others between the drive's own events. An append that meets one folds it and asks again what to append,
/// so that a decision is always made on the whole journal. An append that meets another drive writes nothing more: that is the fence.
/// </remarks>
internal sealed class Drive<TState>(IJournal journal, IProtocol<TState> protocol, TenantContext context, RunId run, IRunObserver observer)
{
    private readonly Turn _turn = new();
    private readonly string _id = Guid.NewGuid().ToString("N");
    private Folded _folded = new(RunControl.Start, protocol.Start);
    private bool _taken;
    private long _expected;

    public TenantContext Context => context;

    public RunId Run => run;

    public IRunObserver Observer => observer;

    public RunControl Control => Volatile.Read(ref _folded).Control;

    /// <summary>Gets the state; with the control, it may be one event ahead by the time it is read.</summary>
    public TState State => Volatile.Read(ref _folded).State;

    /// <summary>Gets both, of one moment.</summary>
    public (RunControl Control, TState State) Fold
    {
        get
        {
            var (control, state) = Volatile.Read(ref _folded);
            return (control, state);
        }
    }

    /// <summary>Gets whether somebody else took the run since.</summary>
    public bool IsLost => _taken && Control.Driven?.Drive != _id;

    /// <summary>Gets whether nothing but late bookings may be appended.</summary>
    public bool IsEnded => Control.Closed is not null || IsLost;

    /// <summary>Gets the last sequence number that this drive's own append in progress will have.</summary>
    public long Expected => Volatile.Read(ref _expected);

    public void Load(RunControl control, TState state, IReadOnlyList<RecordedEvent> tail)
    {
        _folded = new Folded(control, state);
        Take(tail);
    }

    /// <summary>Takes the run over: every other drive of it is lost from here on.</summary>
    public async Task TakeAsync(string node)
    {
        await AppendAsync(control => control.Closed is null ? [new RunDriven { Node = node, Drive = _id }] : []);
        _taken = true;
        await BookLostAsync();
    }

    /// <summary>Books the calls that were under way when their driver died, also of a run that is over. Nobody else holds the run.</summary>
    public async Task BookLostAsync()
    {
        // Whoever made these calls is gone or lost. Should one of them end after all, its price takes the guess's place.
        for (var open = int.MaxValue; Control.Budget.Open.Count is > 0 and var left && left < open; open = left)
        {
            await AppendAsync(control => IsLost ? null : control.Budget.TakeForLost(IJournal.AppendLimit), CancellationToken.None);
        }
    }

    /// <summary>Appends what a decision asks for, made on the newest fold; nothing when the run is closed or lost by then.</summary>
    /// <param name="decide">Makes the events; may be asked several times, and is never asked of a run that is closed or lost.</param>
    /// <returns>Whether the events that were decided last were written; true when there were none.</returns>
    public Task<bool> AppendAsync(Func<RunControl, IReadOnlyList<RunEvent>> decide) =>
        AppendAsync(control => control.Closed is null && (!_taken || control.Driven?.Drive == _id) ? decide(control) : null, CancellationToken.None);

    /// <summary>Books what is known too late, whoever drives by now and even when the run is closed.</summary>
    /// <param name="late">The bookings.</param>
    public Task BookAsync(IReadOnlyList<Settlement> late) =>
        AppendAsync(control => [.. late.Select(settlement => settlement.On(control)).OfType<CallSettled>()], CancellationToken.None);

    /// <summary>Folds what others appended.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.EnterAsync(cancellationToken);
        try
        {
            await ReadOnAsync(cancellationToken);
        }
        finally
        {
            _turn.Leave();
        }
    }

    private async Task<bool> AppendAsync(Func<RunControl, IReadOnlyList<RunEvent>?> decide, CancellationToken cancellationToken)
    {
        await _turn.EnterAsync(cancellationToken);
        try
        {
            while (true)
            {
                var events = decide(Control);
                if (events is null or { Count: 0 })
                {
                    return events is not null;
                }

                var version = Control.Version;
                Volatile.Write(ref _expected, version + events.Count);
                // The work is done and may be paid for: it is journaled even when the caller has lost patience.
                var appended = await journal.AppendAsync(context, run, version, events, CancellationToken.None);
                if (appended.IsOk(out var recorded, out var refusal))
                {
                    Take(recorded);
                    observer.OnAppended(recorded);
                    return true;
                }

                await ReadOnAsync(CancellationToken.None);
                if (Control.Version == version)
                {
                    throw new InvalidOperationException(refusal.Message);
                }
            }
        }
        finally
        {
            _turn.Leave();
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        while (await journal.ReadAsync(context, run, Control.Version, IJournal.PageLimit, cancellationToken) is { Count: > 0 } tail)
        {
            Take(tail);
            observer.OnAppended(tail);
        }
    }

    private void Take(IReadOnlyList<RecordedEvent> events)
    {
        var (control, state) = _folded;
        foreach (var recorded in events)
        {
            control = control.Apply(recorded);
            state = protocol.Apply(state, recorded.Event);
        }

        Volatile.Write(ref _folded, new Folded(control, state));
    }

    private sealed record Folded(RunControl Control, TState State);
}

using System.Runtime.ExceptionServices;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Drives one run: next, execute, append, fold, until done.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
/// <param name="journal">The journal.</param>
/// <param name="protocol">The rule.</param>
/// <param name="executor">The effects.</param>
public sealed class RunDriver<TState>(IJournal journal, IProtocol<TState> protocol, IStepExecutor<TState> executor)
{
    /// <summary>Folds a run's events.</summary>
    /// <param name="events">The events, from the first.</param>
    public TState Fold(IEnumerable<RecordedEvent> events) =>
        events.Aggregate(protocol.Start, (state, recorded) => protocol.Apply(state, recorded.Event));

    /// <summary>Drives a run from wherever its journal stands.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run; it must have been opened.</param>
    /// <param name="observer">Who watches.</param>
    /// <param name="stop">Asks to stop after the steps in flight are journaled.</param>
    /// <param name="abort">Breaks off the steps in flight; what is journaled stays.</param>
    /// <returns>How it ended; <see cref="NotFound"/> for an unknown run; <see cref="Conflict"/> when somebody else drives it.</returns>
    public async Task<Result<DriveOutcome>> DriveAsync(
        TenantContext context, RunId run, IRunObserver observer, CancellationToken stop, CancellationToken abort)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var events = await journal.ReadAsync(context, run, abort);
        if (events.Count == 0)
        {
            return new NotFound($"There is no run {run}. 'witan list' shows the ids.");
        }

        var drive = new Drive(journal, protocol, context, run, observer, events);
        while (true)
        {
            if (drive.Closed is { } closed)
            {
                return closed.Outcome == RunOutcome.Completed ? DriveOutcome.Completed : DriveOutcome.Stopped;
            }

            if (stop.IsCancellationRequested)
            {
                return DriveOutcome.Interrupted;
            }

            var steps = protocol.Next(drive.State);
            var refusal = steps.Count == 0
                ? await drive.CloseAsync(RunOutcome.Completed, "The protocol reached its end.")
                : drive.StepsDone + steps.Count > drive.StepsMax
                    ? await drive.CloseAsync(RunOutcome.Stopped, $"The step limit of {drive.StepsMax} was reached.")
                    : await ExecuteAsync(drive, steps, abort);
            if (refusal is not null)
            {
                return refusal;
            }
        }
    }

    /// <summary>Runs the steps side by side and journals each as it finishes, so that a crash repeats none that had finished.</summary>
    private async Task<Refusal?> ExecuteAsync(Drive drive, IReadOnlyList<Step> steps, CancellationToken abort)
    {
        var state = drive.State;
        var pending = new List<Task<IReadOnlyList<RunEvent>>>();
        foreach (var step in steps)
        {
            drive.Observer.OnStarted(step);
            pending.Add(Task.Run(() => executor.ExecuteAsync(state, step, abort), abort));
        }

        ExceptionDispatchInfo? failure = null;
        Refusal? refusal = null;
        await foreach (var finished in Task.WhenEach(pending))
        {
            try
            {
                refusal ??= await drive.AppendAsync(await finished);
            }
            catch (Exception error)
            {
                // The others are journaled first: work that was paid for is not thrown away with a sibling.
                failure ??= ExceptionDispatchInfo.Capture(error);
            }
        }

        failure?.Throw();
        return refusal;
    }

    /// <summary>What changes while a run is driven.</summary>
    private sealed class Drive
    {
        private readonly IJournal _journal;
        private readonly IProtocol<TState> _protocol;
        private readonly TenantContext _context;
        private readonly RunId _run;
        private long _version;

        public Drive(
            IJournal journal, IProtocol<TState> protocol, TenantContext context, RunId run, IRunObserver observer, IReadOnlyList<RecordedEvent> events)
        {
            _journal = journal;
            _protocol = protocol;
            _context = context;
            _run = run;
            Observer = observer;
            State = protocol.Start;
            foreach (var recorded in events)
            {
                Take(recorded);
            }

            StepsMax = events[0].Event is RunOpened opened ? opened.StepsMax : throw new InvalidOperationException($"Run {run} does not begin with its opening.");
        }

        public IRunObserver Observer { get; }

        public TState State { get; private set; }

        public RunClosed? Closed { get; private set; }

        public int StepsMax { get; }

        /// <summary>Gets how many steps are journaled; the opening is none.</summary>
        public int StepsDone { get; private set; }

        public Task<Refusal?> CloseAsync(RunOutcome outcome, string reason) => AppendAsync([new RunClosed { Outcome = outcome, Reason = reason }]);

        public async Task<Refusal?> AppendAsync(IReadOnlyList<RunEvent> events)
        {
            // The work is done and may be paid for: it is journaled even when the caller has lost patience.
            var appended = await _journal.AppendAsync(_context, _run, _version, events, CancellationToken.None);
            if (!appended.IsOk(out var recorded, out var refusal))
            {
                return refusal;
            }

            foreach (var item in recorded)
            {
                Take(item);
            }

            Observer.OnAppended(recorded);
            return null;
        }

        private void Take(RecordedEvent recorded)
        {
            State = _protocol.Apply(State, recorded.Event);
            _version = recorded.Sequence;
            Closed = recorded.Event as RunClosed ?? Closed;
            StepsDone += recorded.Event is IStepResult ? 1 : 0;
        }
    }
}

using System.Collections.Immutable;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Control;

/// <summary>What every run has in common, whatever its protocol: the fold of the events that steer it. Pure.</summary>
public sealed record RunControl
{
    /// <summary>Gets the control before any event.</summary>
    public static RunControl Start { get; } = new();

    /// <summary>Gets the number of the last event folded.</summary>
    public long Version { get; init; }

    /// <summary>Gets the opening; null before it.</summary>
    public RunOpened? Opened { get; init; }

    /// <summary>Gets the closing; null before it.</summary>
    public RunClosed? Closed { get; init; }

    /// <summary>Gets the run that this one was copied from; null when it was not.</summary>
    public RunForked? Forked { get; init; }

    /// <summary>Gets the pause that holds; null when none does.</summary>
    public RunPaused? Paused { get; init; }

    /// <summary>Gets who drives, or drove last; null when nobody ever did.</summary>
    public RunDriven? Driven { get; init; }

    /// <summary>Gets the limits that hold now.</summary>
    public RunLimits Limits { get; init; } = new();

    /// <summary>Gets what the run waits for, by name.</summary>
    public ImmutableSortedDictionary<string, OpenWait> Waits { get; init; } =
        ImmutableSortedDictionary.Create<string, OpenWait>(StringComparer.Ordinal);

    /// <summary>Gets the steps that failed and have no result yet, by name.</summary>
    public ImmutableDictionary<string, StepTrouble> Troubles { get; init; } = ImmutableDictionary<string, StepTrouble>.Empty;

    /// <summary>Gets the names of the steps that have a result; absent ones too.</summary>
    public ImmutableHashSet<string> StepsDone { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Gets how many steps were taken: those with a result, and everything that was waited for.</summary>
    public int StepsTaken { get; init; }

    /// <summary>Gets what the calls cost.</summary>
    public RunBudget Budget { get; init; } = RunBudget.Unused;

    /// <summary>Gets how long the run was driven in all; waiting, pauses and the time in which nobody drove it are not in it.</summary>
    public TimeSpan Worked { get; init; }

    /// <summary>Gets when the drive that drives now, or drove last, appended last; null when nobody ever did.</summary>
    public DateTimeOffset? WorkedAt { get; init; }

    /// <summary>Gets when the last step had its result, or the drive began; null when nobody ever drove.</summary>
    public DateTimeOffset? ProgressAt { get; init; }

    /// <summary>Gets where the run stands, as far as its events say.</summary>
    public RunStatus Status => Closed?.Outcome switch
    {
        RunOutcome.Completed => RunStatus.Completed,
        RunOutcome.Stopped => RunStatus.Stopped,
        RunOutcome.Killed => RunStatus.Killed,
        _ => Paused is null ? RunStatus.Unfinished : RunStatus.Paused,
    };

    /// <summary>Gets when something that the run waits for must be looked at next; null for never.</summary>
    public DateTimeOffset? NextWake => Waits.Values.Min(wait => wait.Next);

    /// <summary>Folds the events of a run.</summary>
    /// <param name="events">The events, from the first.</param>
    public static RunControl Of(IEnumerable<RecordedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(Start, (control, recorded) => control.Apply(recorded));
    }

    /// <summary>Folds one event.</summary>
    /// <param name="recorded">The next event.</param>
    public RunControl Apply(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var control = Fold(recorded);
        // The time between two events of one drive is work. A new drive begins with its taking over, so that the time before it is not.
        // One copy for all that every event changes: a run is folded whole whenever it is driven.
        return recorded.Event is not ISignal and not RunDriven && control.WorkedAt is { } before
            ? control with { Version = recorded.Sequence, Worked = control.Worked + Longer(recorded.At - before), WorkedAt = recorded.At }
            : control with { Version = recorded.Sequence };
    }

    private RunControl Fold(RecordedEvent recorded) => recorded.Event switch
    {
        RunOpened opened => this with { Opened = opened, Limits = opened.Limits },
        RunClosed closed => this with { Closed = closed, Waits = Waits.Clear() },
        RunDriven driven => this with { Driven = driven, WorkedAt = recorded.At, ProgressAt = recorded.At },
        RunPaused paused => this with { Paused = paused },
        RunResumed => this with { Paused = null, Troubles = Troubles.Clear() },
        ConstraintChanged changed => this with { Limits = LimitChanges.Apply(Limits, changed) },
        GateOpened gate => Wait(new OpenWait(gate.Gate, WaitKind.Gate, gate.Shown, gate.Hash, gate.Deadline, gate.RemindAt)),
        GateReminded reminded => Waits.TryGetValue(reminded.Gate, out var wait)
            ? this with { Waits = Waits.SetItem(reminded.Gate, wait with { RemindAt = null }) }
            : this,
        GateDecided decided => this with { Waits = Waits.Remove(decided.Gate) },
        QuestionAsked asked => Wait(new OpenWait(asked.Question, WaitKind.Question, asked.Text, null, asked.Deadline, null)),
        QuestionAnswered answered => this with { Waits = Waits.Remove(answered.Question) },
        TimerSet timer => Wait(new OpenWait(timer.Timer, WaitKind.Timer, null, null, timer.Due, null)),
        TimerFired fired => this with { Waits = Waits.Remove(fired.Timer) },
        StepFailed failed => this with { Troubles = Troubles.SetItem(failed.Step, new StepTrouble(failed.Attempt, failed.Reason, failed.RetryAt)) },
        CallReserved reserved => this with { Budget = Budget.Reserve(reserved, recorded.At) },
        CallSettled settled => this with { Budget = Budget.Settle(settled) },
        BudgetWarned warned => this with { Budget = Budget with { WarnedOfUsd = warned.LimitUsd } },
        RunForked forked => Fork(forked),
        IStepResult result => this with
        {
            StepsDone = StepsDone.Add(result.Step),
            StepsTaken = StepsTaken + 1,
            Troubles = Troubles.Remove(result.Step),
            ProgressAt = recorded.At,
        },
        _ => this,
    };

    private RunControl Wait(OpenWait wait) => this with { Waits = Waits.SetItem(wait.Name, wait), StepsTaken = StepsTaken + 1 };

    /// <summary>A clock that was set back takes nothing away.</summary>
    private static TimeSpan Longer(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;

    /// <summary>A copy begins with nothing spent, nobody's pause and nobody driving; what its parent's steps found it keeps.</summary>
    private RunControl Fork(RunForked forked) => this with
    {
        Forked = forked,
        Closed = null,
        Paused = null,
        Driven = null,
        Troubles = Troubles.Clear(),
        Budget = RunBudget.Unused,
        Worked = TimeSpan.Zero,
        WorkedAt = null,
        ProgressAt = null,
    };
}

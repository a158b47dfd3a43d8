using Witan.Boards.Records;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>One run as it stands, or as it stood after one of its events. Made of its journal alone.</summary>
/// <param name="Head">Its line in lists, as of the last event told.</param>
/// <param name="Events">The events told.</param>
/// <param name="Control">Their fold.</param>
internal sealed record RunReport(RunHead Head, IReadOnlyList<RecordedEvent> Events, RunControl Control)
{
    /// <summary>Gets how many events the run has by now, when only the first of them are told; null when all are.</summary>
    public long? Of { get; private init; }

    /// <summary>Gets the record; null before the outcome.</summary>
    public IRecord? Record { get; } = RunRecords.Build(Events);

    /// <summary>Gets when the run's own events began: a copy's own begin with its forking.</summary>
    public DateTimeOffset BeganAt => Events.LastOrDefault(recorded => recorded.Event is Runs.Events.RunForked)?.At ?? Events[0].At;

    /// <summary>Gets whether the process that drove last still lives and has the run to drive; of another machine's it is taken as said.</summary>
    public bool IsDriven => Of is null && Head.Status == RunStatus.Unfinished && Control.Driven is { } driven && !ProcessName.IsGone(driven.Node);

    /// <summary>Tells a run, all of it or up to an event.</summary>
    /// <param name="head">Its line in lists.</param>
    /// <param name="events">All its events.</param>
    /// <param name="at">The last event to tell, from 1; null for all.</param>
    public static RunReport Make(RunHead head, IReadOnlyList<RecordedEvent> events, long? at)
    {
        if (at is not { } last || last >= events.Count)
        {
            return new RunReport(head, events, RunControl.Of(events)) { Of = at is null ? null : events.Count };
        }

        IReadOnlyList<RecordedEvent> told = [.. events.Take((int)last)];
        var control = RunControl.Of(told);
        var then = head with
        {
            Status = StatusOf(control),
            Version = last,
            UpdatedAt = told[^1].At,
            // The events before its forking are the parent's.
            Parent = control.Forked is null ? null : head.Parent,
        };
        return new RunReport(then, told, control) { Of = events.Count };
    }

    /// <summary>Says where a run stands by its events: one that has something to wait for waits.</summary>
    /// <param name="control">The fold of its events.</param>
    public static RunStatus StatusOf(RunControl control) =>
        control.Status == RunStatus.Unfinished && !control.Waits.IsEmpty ? RunStatus.Waiting : control.Status;
}

using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Runs.Signals;

namespace Witan.Runs.Travel;

/// <summary>Copies runs up to an event, so that they can take another way from there. The run that is copied stays as it is.</summary>
/// <param name="journal">The journal.</param>
/// <param name="time">The clock.</param>
/// <param name="checkConstraint">Says, for a kind of run, a constraint's name and its value, why it cannot be taken.</param>
public sealed class RunForks(IJournal journal, TimeProvider time, Func<string, string, string, Refusal?> checkConstraint)
{
    /// <summary>The reason of a change for which nobody gave one.</summary>
    private const string ReasonDefault = "Changed when the run was copied.";

    /// <summary>Copies a run; the copy is durable when the task completes, and may be driven from then on.</summary>
    /// <param name="context">For whom; the copy is this user's, whoever has the run.</param>
    /// <param name="source">The run to copy.</param>
    /// <param name="request">Where, and what is to be different.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The copy; <see cref="NotFound"/>; <see cref="InvalidInput"/> when the run has no such event, was over by then, or was not yet
    /// opened in full, or when a change cannot be taken.
    /// </returns>
    public async Task<Result<RunId>> ForkAsync(TenantContext context, RunId source, ForkRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(request);
        var parent = await journal.ReadAsync(context, source, cancellationToken);
        if (Misplaced(source, parent, request.At) is { } misplaced)
        {
            return misplaced;
        }

        if (!Events(context, source, parent, request).IsOk(out var events, out var refusal))
        {
            return refusal;
        }

        var run = RunId.New(time);
        var forked = await journal.ForkAsync(context, source, request.At, run, events, cancellationToken);
        return forked.IsOk(out _, out refusal) ? run : refusal;
    }

    /// <summary>Counts the events of a run's opening: one append, which a copy holds whole or not at all.</summary>
    /// <param name="events">The run's events.</param>
    internal static int Opening(IEnumerable<RecordedEvent> events) => events.TakeWhile(recorded => recorded.Event is not (RunDriven or ISignal)).Count();

    private static Refusal? Misplaced(RunId source, IReadOnlyList<RecordedEvent> parent, long at)
    {
        if (parent.Count == 0)
        {
            return JournalAppend.NotFound(source);
        }

        if (at < 1 || at > parent.Count)
        {
            return new InvalidInput($"Run {source} has events 1 to {parent.Count}, not {at}. 'witan show {source}' numbers them.");
        }

        var opening = Opening(parent);
        return at < opening
            ? new InvalidInput($"Run {source} was opened with events 1 to {opening} at once. Copy it at event {opening} or later.")
            : parent.Take((int)at).Any(recorded => recorded.Event is RunClosed) ? JournalAppend.ClosedBefore(source, at) : null;
    }

    /// <summary>Makes the events that follow the copied ones, each under the rule that holds for a signal to a run that is driven.</summary>
    private Result<IReadOnlyList<RunEvent>> Events(TenantContext context, RunId source, IReadOnlyList<RecordedEvent> parent, ForkRequest request)
    {
        if (request.Reason is { Length: > SignalRules.ReasonLengthMax } reason)
        {
            return new InvalidInput($"The reason has {reason.Length} characters; at most {SignalRules.ReasonLengthMax} are taken.");
        }

        var by = context.User.Value;
        var forked = new RunForked { By = by, Parent = source.Value, At = request.At, Reason = request.Reason };
        var control = Follow(RunControl.Of(parent.Take((int)request.At)), forked);
        var events = new List<RunEvent> { forked };
        IEnumerable<Func<RunControl, Result<IReadOnlyList<RunEvent>>>> signals =
        [
            .. request.Changes.Select<KeyValuePair<string, string>, Func<RunControl, Result<IReadOnlyList<RunEvent>>>>(change =>
                now => SignalRules.Constrain(now, by, change.Key, change.Value, request.Reason ?? ReasonDefault, checkConstraint)),
            .. request.Interjections.Select<string, Func<RunControl, Result<IReadOnlyList<RunEvent>>>>(text => now => SignalRules.Interject(now, by, text)),
        ];
        foreach (var signal in signals)
        {
            if (!signal(control).IsOk(out var said, out var refusal))
            {
                return refusal;
            }

            control = said.Aggregate(control, Follow);
            events.AddRange(said);
        }

        return events.Count <= IJournal.AppendLimit
            ? events
            : new InvalidInput($"A copy begins with at most {IJournal.AppendLimit - 1} changes and texts, not {events.Count - 1}.");
    }

    private RunControl Follow(RunControl control, RunEvent next) => control.Apply(new RecordedEvent(control.Version + 1, time.GetUtcNow(), next));
}

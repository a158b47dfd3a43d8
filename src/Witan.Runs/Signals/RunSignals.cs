using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Signals;

/// <summary>What people do to runs. Each signal is an event of the run, durable when the task completes, wherever the run is driven.</summary>
/// <remarks>A context sees its user's runs, or with <see cref="Reach.Tenant"/> everybody's: that is what makes an administrator's kill.</remarks>
/// <param name="journal">The journal.</param>
/// <param name="time">The clock.</param>
/// <param name="checkConstraint">Says, for a kind of run, a constraint's name and its value, why it cannot be taken.</param>
public sealed class RunSignals(IJournal journal, TimeProvider time, Func<string, string, string, Refusal?> checkConstraint)
{
    /// <summary>How often a signal that meets another event is decided anew.</summary>
    public const int AttemptsMax = 100;

    private (RunId Run, RunControl Control)? _known;

    /// <summary>Gives the same signals for somebody who has just read a run: they are decided on what was read, and the journal is asked only when it has moved on.</summary>
    /// <param name="run">The run.</param>
    /// <param name="control">The run as it was read. Who reads it must be the one who acts: whether a context sees a run is decided by reading it.</param>
    public RunSignals Knowing(RunId run, RunControl control) => new(journal, time, checkConstraint) { _known = (run, control) };

    /// <summary>Pauses a run: no step is begun from here on.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="breaksOff">Whether the calls in flight are broken off too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> PauseAsync(TenantContext context, RunId run, string reason, bool breaksOff, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Pause(control, By(context), reason, breaksOff), cancellationToken);

    /// <summary>Lets a paused run go on.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> ResumeAsync(TenantContext context, RunId run, string reason, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Resume(control, By(context), reason), cancellationToken);

    /// <summary>Ends a run, wherever it is driven; what is in flight is broken off and its price booked when it is known.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> KillAsync(TenantContext context, RunId run, string role, string reason, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Kill(control, By(context), role, reason), cancellationToken);

    /// <summary>Says something to a run.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="text">What, at most <see cref="Interjected.TextLengthMax"/> characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> InterjectAsync(TenantContext context, RunId run, string text, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Interject(control, By(context), text), cancellationToken);

    /// <summary>Tells a run's readers of something that happened round it.</summary>
    /// <param name="context">Whose run it is.</param>
    /// <param name="run">The run.</param>
    /// <param name="by">Which part of the program tells it.</param>
    /// <param name="text">What happened, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> NoteAsync(TenantContext context, RunId run, string by, string text, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Note(control, by, text), cancellationToken);

    /// <summary>Answers a question that a run waits on.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="question">The question; null for the only one that is open.</param>
    /// <param name="answer">The answer, at most <see cref="QuestionAnswered.AnswerLengthMax"/> characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> AnswerAsync(TenantContext context, RunId run, string? question, string answer, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Answer(control, By(context), question, answer, time.GetUtcNow()), cancellationToken);

    /// <summary>Decides at a gate.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="decision">What, on what, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> DecideAsync(TenantContext context, RunId run, GateAnswer decision, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Decide(control, By(context), decision, time.GetUtcNow()), cancellationToken);

    /// <summary>Changes a limit or a constraint of a run.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="name">The constraint.</param>
    /// <param name="value">Its new value.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> ConstrainAsync(TenantContext context, RunId run, string name, string value, string reason, CancellationToken cancellationToken) =>
        SendAsync(context, run, control => SignalRules.Constrain(control, By(context), name, value, reason, checkConstraint), cancellationToken);

    /// <summary>Gives a run a signal of its protocol's own.</summary>
    /// <param name="context">Who.</param>
    /// <param name="run">The run.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="signal">Makes the signal of who acts; the protocol has checked what it holds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<RunControl>> OwnAsync(TenantContext context, RunId run, string reason, Func<string, RunEvent> signal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return SendAsync(context, run, control => SignalRules.Own(control, reason, signal(By(context))), cancellationToken);
    }

    /// <summary>Kills every run that the context sees and that is not over.</summary>
    /// <param name="context">Who.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="cancellationToken">Ends it between two runs.</param>
    /// <returns>The runs that were killed.</returns>
    public async Task<IReadOnlyList<RunId>> KillAllAsync(TenantContext context, string role, string reason, CancellationToken cancellationToken)
    {
        var killed = new List<RunId>();
        RunId? before = null;
        while (await journal.ListAsync(context, IJournal.ListLimit, before, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var head in page.Where(head => !head.IsOver))
            {
                if ((await KillAsync(context, head.Id, role, reason, cancellationToken)).IsOk(out _, out _))
                {
                    killed.Add(head.Id);
                }
            }

            before = page[^1].Id;
        }

        return killed;
    }

    private static string By(TenantContext context) => context.User.Value;

    private async Task<Result<RunControl>> SendAsync(
        TenantContext context, RunId run, Func<RunControl, Result<IReadOnlyList<RunEvent>>> decide, CancellationToken cancellationToken)
    {
        var known = _known is { } read && read.Run == run;
        var control = known ? _known!.Value.Control : RunControl.Start;
        Refusal last = JournalAppend.NotFound(run);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            control = known && attempt == 0 ? control : await FoldOnAsync(context, run, control, cancellationToken);
            if (control.Opened is null)
            {
                return JournalAppend.NotFound(run);
            }

            if (!decide(control).IsOk(out var events, out var refusal))
            {
                return refusal;
            }

            var appended = await journal.AppendAsync(context, run, control.Version, events, cancellationToken);
            if (appended.IsOk(out var recorded, out var moved))
            {
                return recorded.Aggregate(control, (fold, item) => fold.Apply(item));
            }

            last = moved;
        }

        return last;
    }

    private async Task<RunControl> FoldOnAsync(TenantContext context, RunId run, RunControl control, CancellationToken cancellationToken)
    {
        while (await journal.ReadAsync(context, run, control.Version, IJournal.PageLimit, cancellationToken) is { Count: > 0 } page)
        {
            control = page.Aggregate(control, (fold, item) => fold.Apply(item));
        }

        return control;
    }
}

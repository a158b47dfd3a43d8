using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Signals;

/// <summary>Decides whether a signal can be given to a run as it stands, and which events it is. Pure.</summary>
internal static class SignalRules
{
    /// <summary>The longest reason.</summary>
    public const int ReasonLengthMax = 1000;

    /// <summary>How many events a run may have for people to add what is said, changed or attached; ending, pausing and answering it is always possible.</summary>
    public const int EventsMax = 20_000;

    public static Result<IReadOnlyList<RunEvent>> Pause(RunControl control, string by, string reason, bool breaksOff) => Refused(control, reason) switch
    {
        { } refusal => refusal,
        // A second pause says nothing new, unless it breaks off what the first let finish.
        _ when control.Paused is { } paused && (paused.BreaksOff || !breaksOff) => new Conflict($"The run is paused already: {paused.Reason}"),
        _ => Events(new RunPaused { By = by, Reason = reason, BreaksOff = breaksOff }),
    };

    public static Result<IReadOnlyList<RunEvent>> Resume(RunControl control, string by, string reason) => Refused(control, reason) switch
    {
        { } refusal => refusal,
        _ when control.Paused is null => new Conflict("The run is not paused."),
        _ => Events(new RunResumed { By = by, Reason = reason }),
    };

    /// <summary>The closing follows at once, in one append: nothing that a driver does later can come between.</summary>
    public static Result<IReadOnlyList<RunEvent>> Kill(RunControl control, string by, string role, string reason) => Refused(control, reason) switch
    {
        { } refusal => refusal,
        // Who made the calls may be long gone, and nobody drives a killed run to book them. Who is not gone books the price in the guess's place.
        _ => Events(
            [
                new RunKilled { By = by, Role = role, Reason = reason, CostUsd = control.Budget.SpentUsd },
                .. control.Budget.TakeForLost(IJournal.AppendLimit - 2),
                new RunClosed { Outcome = RunOutcome.Killed, Reason = $"Killed by {by}: {reason}" },
            ]),
    };

    public static Result<IReadOnlyList<RunEvent>> Interject(RunControl control, string by, string text) => (Over(control) ?? Full(control)) switch
    {
        { } refusal => refusal,
        _ when string.IsNullOrWhiteSpace(text) => new InvalidInput("There is nothing to say. Give a text."),
        _ when text.Length > Interjected.TextLengthMax => TooLong("text", text.Length, Interjected.TextLengthMax),
        _ => Events(new Interjected { By = by, Text = text }),
    };

    public static Result<IReadOnlyList<RunEvent>> Note(RunControl control, string by, string text) =>
        Over(control) is { } refusal ? refusal : Events(new RunNoted { By = by, Text = text.Length > RunNoted.TextLengthMax ? text[..RunNoted.TextLengthMax] : text });

    public static Result<IReadOnlyList<RunEvent>> Answer(RunControl control, string by, string? question, string answer, DateTimeOffset now)
    {
        if (Over(control) is { } over)
        {
            return over;
        }

        if (string.IsNullOrWhiteSpace(answer) || answer.Length > QuestionAnswered.AnswerLengthMax)
        {
            return string.IsNullOrWhiteSpace(answer) ? new InvalidInput("The answer is empty. Give a text.") : TooLong("answer", answer.Length, QuestionAnswered.AnswerLengthMax);
        }

        return OpenWaits.Only(control, WaitKind.Question, question, now).IsOk(out var wait, out var refusal)
            ? Events(new QuestionAnswered { Question = wait.Name, Answer = answer, By = by })
            : refusal;
    }

    public static Result<IReadOnlyList<RunEvent>> Decide(RunControl control, string by, GateAnswer decision, DateTimeOffset now)
    {
        if (Refused(control, decision.Reason) is { } refused)
        {
            return refused;
        }

        if (decision.Verdict == GateVerdict.Amended != !string.IsNullOrWhiteSpace(decision.Amendment))
        {
            return new InvalidInput(decision.Verdict == GateVerdict.Amended ? "An amendment needs the text of what is changed." : "Only an amendment takes a text of what is changed.");
        }

        if (!OpenWaits.Only(control, WaitKind.Gate, decision.Gate, now).IsOk(out var wait, out var refusal))
        {
            return refusal;
        }

        return decision.Hash.Length >= GateHash.PrefixMin && wait.Hash!.StartsWith(decision.Hash, StringComparison.OrdinalIgnoreCase)
            ? Events(new GateDecided
            {
                Gate = wait.Name,
                Hash = wait.Hash,
                Verdict = decision.Verdict,
                By = by,
                Role = decision.Role,
                Reason = decision.Reason,
                Amendment = decision.Amendment,
            })
            : new Conflict($"The gate '{wait.Name}' shows something else than what was decided on: its hash begins with {wait.Hash![..12]}. Read it again, then decide.");
    }

    public static Result<IReadOnlyList<RunEvent>> Constrain(
        RunControl control, string by, string name, string value, string reason, Func<string, string, string, Refusal?> check)
    {
        if ((Refused(control, reason) ?? Full(control)) is { } refused)
        {
            return refused;
        }

        if (value.Length > ConstraintChanged.ValueLengthMax)
        {
            return TooLong("value", value.Length, ConstraintChanged.ValueLengthMax);
        }

        // A protocol may hold its runs to less than a limit allows, so that it is asked about both.
        Refusal? refusal = null;
        if (!LimitChanges.Names.Contains(name, StringComparer.Ordinal) || LimitChanges.Read(control.Limits, name, value).IsOk(out _, out refusal))
        {
            refusal = check(control.Opened!.Kind, name, value);
        }

        return refusal is null ? Events(new ConstraintChanged { By = by, Name = name, Value = value, Reason = reason }) : refusal;
    }

    public static Result<IReadOnlyList<RunEvent>> Own(RunControl control, string reason, RunEvent signal) => (Refused(control, reason) ?? Full(control)) is { } refusal ? refusal : Events(signal);

    private static Refusal? Refused(RunControl control, string reason) => Over(control) ?? reason switch
    {
        { Length: > ReasonLengthMax } => TooLong("reason", reason.Length, ReasonLengthMax),
        _ when string.IsNullOrWhiteSpace(reason) => new InvalidInput("Say why: a reason of at least a word is kept with it."),
        _ => null,
    };

    private static Refusal? Over(RunControl control) => control.Closed is { } closed
        ? new Conflict($"The run is over ({closed.Outcome.ToString().ToLowerInvariant()}: {closed.Reason}), and a result that stands is not changed.")
        : null;

    private static Conflict? Full(RunControl control) => control.Version < EventsMax
        ? null
        : new Conflict($"The run has {control.Version:#,0} events; people may add to it up to {EventsMax:#,0}. Fork it, or open another.");

    private static InvalidInput TooLong(string what, int length, int limit) => new($"The {what} has {length:#,0} characters; at most {limit:#,0} are taken.");

    private static Result<IReadOnlyList<RunEvent>> Events(params RunEvent[] events) => events;
}

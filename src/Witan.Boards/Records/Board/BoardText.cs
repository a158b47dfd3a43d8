using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Deliberation.Dissenting;

namespace Witan.Boards.Records.Board;

/// <summary>Words that the Markdown and the HTML form of a board's record share. Nothing here is encoded.</summary>
internal static class BoardText
{
    /// <summary>Says where an argument without evidence comes from.</summary>
    public const string NoSource = "no source given";

    /// <summary>Says where a record stands, and whose turn it is.</summary>
    public static string Status(BoardRecord record) => record.Table?.Decision is null ? $"{record.Status}, until a person decides" : record.Status;

    public static string Outcome(RecordedPart part) => part.Verdict switch
    {
        null => $"No outcome: {part.Failure}",
        { Winner: null } verdict => $"No option won. {verdict.WhyNone}",
        var verdict => verdict.WinnerText!,
    };

    /// <summary>Says in a line how a part came out, for comparisons.</summary>
    public static string Standing(RecordedPart part) => part.Verdict is { } verdict
        ? $"{verdict.Winner ?? "none"}, {RecordText.Agreed(verdict.Label)}, confidence {RecordText.Percent(verdict.Confidence)}"
        : "no outcome";

    public static string Counted(BoardVerdict verdict) =>
        $"{RecordText.Agreed(verdict.Label)} on {verdict.Leader}, confidence {RecordText.Percent(verdict.Confidence)}, {verdict.Voted} of {Count(verdict.Seats, "seat")} voted{(verdict.TieBreak is { } broken ? $"; {string.Join(" and ", verdict.Ties)} tied, broken by {broken}" : string.Empty)}";

    public static string Debate(BoardVerdict verdict)
    {
        var blind = verdict.BlindWinner is { } winner
            ? $"The blind vote before any debate was for {winner} ({RecordText.Agreed(verdict.BlindLabel)})."
            : $"The blind vote before any debate had no winner ({RecordText.Agreed(verdict.BlindLabel)}).";
        return $"{blind} Debate changed the result: {(verdict.DebateChangedResult ? "yes" : "no")}. {Count(verdict.Rounds, "round")} held, the blind one included{(verdict.IsEarly ? ", fewer than allowed" : string.Empty)}. {verdict.End}";
    }

    public static string Terms(RecordedTerms terms) =>
        $"Counted by the rule \"{terms.Rule}\": {terms.RuleSummary} The decision {(terms.IsReversible ? "can" : "cannot")} be taken back at little cost. {Count(terms.Experts, "expert")} on each panel, at most {Count(terms.RoundsMax, "round")}; {(terms.HoldsQuorum ? "to decide anything" : "where the rule asks for a quorum")}, {RecordText.Percent(terms.Quorum)} of the seats{(terms.HoldsQuorum ? " must have voted" : string.Empty)}.";

    public static string Approval(RecordedApproval approval) =>
        $"The parts were {approval.Verdict.ToString().ToLowerInvariant()} by {approval.By ?? "the deadline"}: {approval.Reason}{(approval.Amendment is { } change ? $" To be changed: {change}" : string.Empty)}";

    public static string Question(RecordedQuestion question) => question.Answer is { } answer
        ? $"{question.Text} Answer: {answer}"
        : $"{question.Text} Nobody answered; assumed: {question.Assumed}";

    public static string Stances(IReadOnlyList<SeatStance> stances) => stances.Count == 0
        ? "no stance given"
        : string.Join(", ", stances.Select(stance => $"{stance.Option} {RecordText.Stance(stance.Score)} ({RecordText.Percent(stance.Confidence)})"));

    public static string Support(RecordedOption option) => option.Final is { } count
        ? $"{RecordText.Percent(count.Support)}, {RecordText.Agreed(count.Label)}"
        : "not counted";

    public static string Blind(RecordedOption option) => option.Blind is { } count ? $"{count.Supporters} for, {count.Opponents} against" : "not counted";

    public static string Flip(RecordedFlip flip, IReadOnlyDictionary<string, string> names)
    {
        var ground = flip.Ground switch
        {
            FlipGround.OwnArgument => "on an argument of its own",
            FlipGround.ShownArgument => $"on the argument of others {string.Join(", ", flip.Arguments)}",
            _ => "on no ground",
        };
        var direction = flip.Direction switch
        {
            FlipDirection.Toward => "toward the majority",
            FlipDirection.Away => "away from the majority",
            _ => "where the others had no majority",
        };
        return $"{Upper(flip.When)}: {Name(names, flip.Seat)} on {flip.Option} from {RecordText.Stance(flip.From)} to {RecordText.Stance(flip.To)}, {direction}, {ground}{(flip.WeighsNothing ? "; it weighs nothing, the stance before counts" : string.Empty)}";
    }

    public static string Voice(DissentVoice voice, IReadOnlyDictionary<string, string> names) =>
        $"[{voice.Id}] {Name(names, voice.Seat)} ({RecordText.Stance(voice.Score)}{(voice.Prefers is { } other ? $", would rather have {other}" : string.Empty)}): {voice.Words}";

    /// <summary>Lists the objections to an option that their seats hold to be blocking.</summary>
    public static IEnumerable<string> Vetoes(RecordedOption option, IReadOnlyDictionary<string, string> names) =>
        (option.Final?.Vetoes ?? []).OrderBy(veto => veto.Seat, StringComparer.Ordinal).Select(veto => $"{Name(names, veto.Seat)} blocks it: {veto.Reason}");

    /// <summary>Tells how an option stands to each limit: the verdict, why, and whose statement it is.</summary>
    public static IEnumerable<(LimitVerdict Verdict, string Text)> Limits(RecordedOption option, IReadOnlyDictionary<string, string> names) =>
        (option.Limits ?? []).Select(limit => (limit.Verdict, $"[{limit.Id}] {limit.Limit}: {Word(limit.Verdict)}. {Named(limit, names)}"));

    /// <summary>Lists the limits that what won breaks.</summary>
    public static IEnumerable<string> Broken(RecordedPart part) => part.Verdict is not { Winner: { } winner }
        ? []
        : Limits(part.Options.First(option => option.Id == winner), Names(part)).Where(limit => limit.Verdict == LimitVerdict.Violation).Select(limit => $"What won breaks a limit. {limit.Text}");

    public static string Word(LimitVerdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string Named(RecordedLimit limit, IReadOnlyDictionary<string, string> names)
    {
        // A reason begins with the code of the seat where a seat's word decides.
        var reason = limit.Seat is { } seat ? limit.Reason.Replace(seat, Name(names, seat), StringComparison.Ordinal) : limit.Reason;
        return limit is { Voice: { } voice, Statement: { } statement } ? $"{reason} {Source(limit, voice, statement, names)}: \"{statement.Text}\"" : reason;
    }

    private static string Source(RecordedLimit limit, LimitVoice voice, EvidenceQuote statement, IReadOnlyDictionary<string, string> names) => voice switch
    {
        LimitVoice.Option => "The option itself",
        LimitVoice.Document => Place(statement),
        _ => Name(names, limit.Seat ?? string.Empty),
    };

    public static string Research(ResearchResult result) => result switch
    {
        { Failure: { } failure } => $"{result.Need}: nothing was found, and a search failed. {failure}",
        { Found.Count: 0 } => $"{result.Need}: nothing was found",
        _ => result.Need,
    };

    public static string Figures(RecordedArgument argument) => argument.FiguresNotFound.Count == 0
        ? string.Empty
        : $"{(argument.FiguresNotFound.Count == 1 ? "figure" : "figures")} not found in the documents: {string.Join("; ", argument.FiguresNotFound)}";

    public static string Action(BoardAction action)
    {
        var by = string.Join(", ", new[] { action.Owner, action.When }.Where(word => !string.IsNullOrWhiteSpace(word)));
        return by.Length == 0 ? action.Text : $"{action.Text} ({by})";
    }

    public static string Trigger(BoardTrigger trigger) =>
        $"{trigger.Metric} is {trigger.Comparison} {Threshold(trigger)}{(trigger.For is { } time ? $" for {time}" : string.Empty)}: {trigger.Action}";

    public static string Threshold(BoardTrigger trigger) => trigger.Threshold is { } value
        ? $"{value.ToString("0.######", CultureInfo.InvariantCulture)}{(trigger.Unit is { Length: > 0 } unit ? " " + unit : string.Empty)}"
        : "a value that is still to be set";

    public static string Absence(RecordedAbsence absence, IReadOnlyDictionary<string, string> names)
    {
        var what = absence.Step switch
        {
            "speak" => $"said nothing in round {absence.Round}",
            "vote" => "gave no last ballot",
            "answer" => "gave no answer to a person",
            var step => $"brought no result in the step {step}",
        };
        return $"{(absence.Seat is { } seat ? Name(names, seat) : "The board")} {what}: {absence.Reason}";
    }

    public static string Expense(BoardExpense expense)
    {
        var tokens = expense.InputTokens + expense.OutputTokens == 0
            ? "no tokens"
            : string.Create(CultureInfo.InvariantCulture, $"{expense.InputTokens:N0} tokens read, {expense.OutputTokens:N0} written");
        return $"{Count(expense.Calls, "call")} to a mind in {Count(expense.Steps, "step")}{(expense.StepsAbsent > 0 ? $" ({expense.StepsAbsent} more brought no result)" : string.Empty)}, {tokens}, {Usd(expense.CostUsd)}";
    }

    public static string Usd(decimal cost) => cost.ToString("0.00####", CultureInfo.InvariantCulture) + " USD";

    public static string Hash(string hash) => hash.Length > 16 ? hash[..16] : hash;

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s");

    public static string Place(EvidenceQuote quote) => quote switch
    {
        { Line: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{quote.Document}:{quote.Line}"),
        { At: { } at } => string.Create(CultureInfo.InvariantCulture, $"{quote.Document}, read {at.UtcDateTime:yyyy-MM-dd HH:mm:ss'Z'}"),
        _ => quote.Document,
    };

    public static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Finds the names of a part's seats.</summary>
    public static IReadOnlyDictionary<string, string> Names(RecordedPart part) => part.Seats.ToDictionary(seat => seat.Code, seat => seat.Name, StringComparer.Ordinal);

    public static string Name(IReadOnlyDictionary<string, string> names, string seat) => names.TryGetValue(seat, out var name) ? name : seat;

    /// <summary>Lists the arguments that say something first, each with the ids of all who said it.</summary>
    public static IReadOnlyList<(RecordedArgument First, IReadOnlyList<RecordedArgument> All)> Merged(RecordedPart part)
    {
        var same = part.Arguments.ToLookup(argument => argument.SameAs ?? argument.Id, StringComparer.Ordinal);
        return [.. part.Arguments.Where(argument => argument.SameAs is null).Select(first => (first, (IReadOnlyList<RecordedArgument>)[.. same[first.Id]]))];
    }

    /// <summary>Names everybody who said an argument.</summary>
    public static string SaidBy(IReadOnlyList<RecordedArgument> all, IReadOnlyDictionary<string, string> names) =>
        string.Join(", ", all.Select(argument => argument.Seat).Distinct(StringComparer.Ordinal).Select(seat => Name(names, seat)));
}

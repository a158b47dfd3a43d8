using System.Globalization;
using Witan.Boards.Board.Answers;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.SubProblems;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Models.Chat;

namespace Witan.Boards.Board;

/// <summary>Checks what a mind answered before it may enter the journal. Pure.</summary>
internal static class BoardAnswerCheck
{
    /// <summary>The most arguments of one speech; further ones are dropped.</summary>
    public const int ArgumentsMax = 8;

    /// <summary>The most questions, and the most searches, of one speech.</summary>
    public const int QuestionsMax = 3;

    /// <summary>The longest text of several lines.</summary>
    public const int TextLengthMax = 12_000;

    /// <summary>The most needs of a part.</summary>
    public const int NeedsMax = 12;

    /// <summary>The longest text of a line.</summary>
    public const int LineLengthMax = 1_000;

    /// <summary>Takes a speech.</summary>
    public static SeatSpoke Speech(BoardState state, PartState part, BoardStep step, SpeakAnswer answer, SeatMaterial material)
    {
        var arguments = Arguments(state.Brief!, part, step, answer);
        return new SeatSpoke
        {
            Step = step.Name,
            Part = part.Part.Id,
            Round = step.InRound,
            Seat = step.Seat,
            Ballot = Ballot(part, step, answer, arguments),
            Arguments = arguments,
            Reasons = Reasons(step.Seat, answer, material),
            Shown = material.Shown,
            Questions = [.. answer.Questions.Where(question => question.Text.Length > 0).Take(QuestionsMax)
                .Select((question, index) => new SeatQuestion($"{step.Name}.{index + 1}", Line(question.Text), question.Option))],
            LookUps = [.. answer.LookUps.Where(need => need.Length > 0).Take(QuestionsMax).Select(Line)],
            Summary = Line(answer.Summary),
            Call = null!,
        };
    }

    /// <summary>Takes a last ballot.</summary>
    public static SeatVoted Vote(PartState part, BoardStep step, SpeakAnswer answer, SeatMaterial material) => new()
    {
        Step = step.Name,
        Part = part.Part.Id,
        Seat = step.Seat,
        Ballot = Ballot(part, step, answer, []),
        Reasons = Reasons(step.Seat, answer, material),
        Shown = material.Shown,
        Risks = [.. (answer.Risks ?? []).Take(ArgumentsMax).Select(risk => risk with
        {
            Text = Line(risk.Text), Mitigation = Line(risk.Mitigation), Severity = Math.Clamp(risk.Severity, 1, 10), Likelihood = Math.Clamp(risk.Likelihood, 1, 10),
        })],
        Call = null!,
    };

    /// <summary>Takes a decomposition.</summary>
    /// <exception cref="MindAnswerException">It has too many parts, a circle, or a part without a vote.</exception>
    public static IReadOnlyList<ProblemPart> Parts(DecomposeAnswer answer)
    {
        var made = SubProblemPlan.Make([.. answer.Parts.Select(part => new SubProblem(part.Id, part.Goal, part.DependsOn))]);
        if (!made.IsOk(out var plan, out var refusal))
        {
            throw new MindAnswerException(refusal.Message);
        }

        foreach (var part in answer.Parts)
        {
            var ids = part.Options.Select(option => option.Id).ToList();
            if (part.Options.Any(option => string.IsNullOrWhiteSpace(option.Text)))
            {
                throw new MindAnswerException($"The part {part.Id} has an option without a text.");
            }

            if (ids.Count is < BoardOption.CountMin or > BoardOption.CountMax || ids.Distinct(StringComparer.Ordinal).Count() < ids.Count || ids.Exists(id => !IsId(id)))
            {
                throw new MindAnswerException($"The part {part.Id} needs {BoardOption.CountMin} to {BoardOption.CountMax} options, each with an id of small letters, digits and hyphens, no id twice.");
            }
        }

        return [.. plan.Batches.SelectMany(batch => batch).Select(ordered => Clean(answer.Parts.First(part => part.Id == ordered.Id)))];
    }

    /// <summary>Takes what is to be done.</summary>
    public static IReadOnlyList<BoardAction> Actions(IReadOnlyList<BoardAction> actions, int countMax) =>
        [.. actions.Where(action => !string.IsNullOrWhiteSpace(action.Text)).Take(countMax).Select(action => new BoardAction(Line(action.Text), Optional(action.Owner), Optional(action.When)))];

    /// <summary>Takes when a decision is looked at again.</summary>
    public static IReadOnlyList<BoardTrigger> Triggers(IReadOnlyList<BoardTrigger> triggers) =>
        [.. triggers.Where(trigger => !string.IsNullOrWhiteSpace(trigger.Metric)).Take(ArgumentsMax).Select(trigger => trigger with
        {
            Metric = Line(trigger.Metric), Comparison = Line(trigger.Comparison), Action = Line(trigger.Action), Unit = Optional(trigger.Unit), For = Optional(trigger.For),
        })];

    private static ProblemPart Clean(ProblemPart part) => part with
    {
        Goal = Line(part.Goal),
        Context = Line(part.Context),
        Needs = [.. part.Needs.Take(NeedsMax).Select(Line)],
        Options = [.. part.Options.Select(option => option with { Text = Line(option.Text) })],
    };

    private static string? Optional(string? text) => string.IsNullOrWhiteSpace(text) ? null : Line(text);

    /// <summary>Puts a text in one line of bounded length, without what could steer a terminal.</summary>
    public static string Line(string text) => PlainText.Sentences(PlainText.Line(text), LineLengthMax);

    /// <summary>Takes a text of several lines.</summary>
    public static string Text(string text) => PlainText.Sentences(PlainText.Block(text), TextLengthMax);

    private static bool IsId(string id) => id.Length is > 0 and <= SubProblem.IdLengthMax && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static Ballot Ballot(PartState part, BoardStep step, SpeakAnswer answer, IReadOnlyList<Argument> arguments)
    {
        var known = part.Part.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        if (answer.Stances.FirstOrDefault(stance => !known.Contains(stance.Option)) is { } stray)
        {
            throw new MindAnswerException($"The answer takes a stance on '{stray.Option}', which is not an option. The options are: {string.Join(", ", known)}.");
        }

        if (known.Except(answer.Stances.Select(stance => stance.Option), StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
        {
            throw new MindAnswerException($"The answer takes no stance on {string.Join(", ", missing)}. Give one for each option.");
        }

        var cited = arguments.Where(argument => argument.IsFor).ToLookup(argument => argument.Option, argument => argument.Evidence.Count, StringComparer.Ordinal);
        var ballot = new Ballot
        {
            Seat = step.Seat,
            Weight = part.Seats.Find(seat => seat.Persona.Code == step.Seat)?.Persona.Weight ?? 1,
            Reason = Line(answer.Summary),
            Lines = [.. answer.Stances.Select(stance => new BallotLine
            {
                Option = stance.Option,
                Score = stance.Score,
                Confidence = stance.Confidence,
                Conditions = [.. stance.Conditions.Take(BallotLine.ConditionsMax).Select(Line)],
                Evidence = cited[stance.Option].Sum() + Earlier(part, step, stance.Option),
                Veto = stance is { Veto.Length: > 0, Score: <= 0 } ? Line(stance.Veto) : null,
            })],
        };
        return ballot.Fault() is { } fault ? throw new MindAnswerException(fault) : ballot;
    }

    /// <summary>Evidence that the seat gave for the option in earlier rounds stands on.</summary>
    private static int Earlier(PartState part, BoardStep step, string option) => part.Spoke.Values
        .Where(spoke => spoke.Seat == step.Seat && (step.InRound == 0 || spoke.Round < step.InRound))
        .SelectMany(spoke => spoke.Arguments)
        .Where(argument => argument.Option == option && argument.IsFor)
        .Sum(argument => argument.Evidence.Count);

    private static IReadOnlyList<Argument> Arguments(Brief brief, PartState part, BoardStep step, SpeakAnswer answer)
    {
        var known = part.Part.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        var lines = new CitedLines(brief);
        return [.. answer.Arguments
            .Where(argument => known.Contains(argument.Option) && !string.IsNullOrWhiteSpace(argument.Claim))
            .Take(ArgumentsMax)
            .Select((argument, index) => new Argument
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{step.Mark}.{step.Seat}.{index + 1}"),
                Seat = step.Seat,
                Option = argument.Option,
                IsFor = argument.IsFor,
                Claim = Line(argument.Claim),
                Kind = argument.Kind,
                Evidence = lines.Keep(argument.Evidence, Argument.EvidenceMax),
            })];
    }

    private static IReadOnlyList<StatedReason> Reasons(string seat, SpeakAnswer answer, SeatMaterial material)
    {
        var byLabel = material.Peers.ToDictionary(peer => peer.Label, peer => peer.Ids, StringComparer.OrdinalIgnoreCase);
        return [.. answer.Changes.Take(BoardOption.CountMax).Select(change => new StatedReason(
            seat, change.Option, [.. change.Because.Where(byLabel.ContainsKey).SelectMany(label => byLabel[label]).Distinct(StringComparer.Ordinal)]))];
    }
}

using System.Globalization;
using Witan.Boards.Board;
using Witan.Boards.Board.Answers;
using Witan.Boards.Roundtable.Answers;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Roundtable.Governance;
using Witan.Models.Chat;

namespace Witan.Boards.Roundtable;

/// <summary>Checks what a mind answered at a round table before it may enter the journal. Pure.</summary>
internal static class TableAnswerCheck
{
    /// <summary>The most items of an agenda.</summary>
    public const int AgendaMax = 5;

    /// <summary>The most consequences, and the most next steps, of a branch.</summary>
    public const int BranchItemsMax = 8;

    /// <summary>The most lines that a ruling or an answer rests on.</summary>
    public const int EvidenceMax = 6;

    /// <summary>Takes the matter.</summary>
    /// <exception cref="MindAnswerException">It has too few options, or an id twice.</exception>
    public static ProblemPart Matter(FrameAnswer answer, IReadOnlyList<string> vocabulary) => BoardAnswerCheck.Parts(new DecomposeAnswer
    {
        Parts =
        [
            new ProblemPart
            {
                Id = RoundtableProtocol.Matter,
                Goal = Required(answer.Question, "question"),
                Context = answer.Context,
                DependsOn = [],
                Needs = [.. answer.Needs.Where(vocabulary.Contains)],
                Options = answer.Options,
            },
        ],
        Reason = answer.Reason,
    })[0];

    /// <summary>Takes the agenda.</summary>
    public static IReadOnlyList<string> Agenda(FrameAnswer answer) => Lines(answer.Agenda, AgendaMax);

    /// <summary>Takes an assessment.</summary>
    /// <exception cref="MindAnswerException">A field is empty, or an option has no answers; the message names it.</exception>
    public static SeatAssessed Assessment(RoundtableState state, RoundtableStep step, AssessAnswer answer)
    {
        var options = state.Part!.Part.Options.Select(option => option.Id).ToList();
        var lines = new CitedLines(state.Board.Brief!);
        var answers = options.ConvertAll(option => Answer(lines, option, answer.Answers.FirstOrDefault(given => given.Option == option)));
        return new SeatAssessed
        {
            Step = step.Name,
            Part = step.Part,
            Seat = step.Seat,
            CurrentState = Required(answer.CurrentState, "currentState"),
            Position = Required(answer.Position, "position"),
            NightTest = Required(answer.NightTest, "nightTest"),
            Impact = new ChangeImpact(
                Required(answer.Impact.Process, "impact.process"),
                Required(answer.Impact.Testing, "impact.testing"),
                Required(answer.Impact.Documentation, "impact.documentation"),
                Required(answer.Impact.Security, "impact.security"),
                Required(answer.Impact.Operations, "impact.operations")),
            Answers = answers,
            Repeated = [.. answers.GroupBy(Words, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group).Select(given => given.Option)],
            Call = null!,
        };
    }

    /// <summary>Takes rulings: those of known rules and options, with the lines that there are.</summary>
    public static IReadOnlyList<RulingDraft> Rulings(RoundtableState state, GovernAnswer answer)
    {
        var rules = state.Rules!.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        var options = state.Part!.Part.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        var lines = new CitedLines(state.Board.Brief!);
        return [.. answer.Rulings
            .Where(ruling => rules.Contains(ruling.Rule) && options.Contains(ruling.Option) && Enum.IsDefined(ruling.Kind))
            .Select(ruling => ruling with { Reason = BoardAnswerCheck.Line(ruling.Reason), Evidence = lines.Keep(ruling.Evidence, EvidenceMax) })];
    }

    /// <summary>Takes the branches.</summary>
    /// <exception cref="MindAnswerException">An option has none; the message names it.</exception>
    public static IReadOnlyList<TableBranch> Branches(RoundtableState state, DraftAnswer answer) => [.. state.Part!.Part.Options.Select(option =>
    {
        var branch = answer.Branches.FirstOrDefault(drafted => drafted.Option == option.Id) ?? throw new MindAnswerException($"The option '{option.Id}' has no branch. Give one for each option.");
        var steps = BoardAnswerCheck.Actions(branch.NextSteps, BranchItemsMax);
        return steps.Count == 0
            ? throw new MindAnswerException($"The branch of '{option.Id}' has no next step. Give at least one, with its owner.")
            : new TableBranch(option.Id, Lines(branch.Consequences, BranchItemsMax), Required(branch.Estimate, $"estimate of '{option.Id}'"), steps);
    })];

    private static ProposalAnswer Answer(CitedLines lines, string option, ProposalAnswer? given) => given is null
        ? throw new MindAnswerException($"The option '{option}' has no answers. Answer the three questions for each option.")
        : new ProposalAnswer(
            option,
            Required(given.BreaksFirst, $"breaksFirst of '{option}'"),
            Required(given.HowKnown, $"howKnown of '{option}'"),
            Required(given.PlanB, $"planB of '{option}'"),
            lines.Keep(given.Evidence, EvidenceMax));

    private static string Words(ProposalAnswer given) => string.Create(CultureInfo.InvariantCulture, $"{given.BreaksFirst}|{given.HowKnown}|{given.PlanB}");

    private static string Required(string text, string field) => BoardAnswerCheck.Line(text) is { Length: > 0 } line
        ? line
        : throw new MindAnswerException($"The field {field} is empty. Say something there, be it that there is nothing to say.");

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines, int most) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Take(most).Select(BoardAnswerCheck.Line)];
}

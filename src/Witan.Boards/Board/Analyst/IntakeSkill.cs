using Witan.Boards.Board.Answers;
using Witan.Boards.Personas.Lenses;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Asks, rule-based, what every decision needs and neither the documents nor the constraints say: a limit of cost, a date, who carries it.</summary>
internal sealed class IntakeSkill : IAnalystSkill
{
    private static readonly (string[] Cues, string Constraint, IntakeQuestionDraft Ask)[] Needed =
    [
        (["#money", "budget", "free of charge"], "budget", new IntakeQuestionDraft(
            "What may it cost at most?", "Without a limit every option is affordable.", "Cost is assumed not to decide between the options.")),
        (["#date", "deadline", "by the end of", "within #duration"], "time", new IntakeQuestionDraft(
            "By when must it be decided and done?", "A date can rule options out, and waiting is an option too.", "It is assumed that no date rules an option out.")),
        (["owner", "responsible", "accountable", "assigned to", "led by", "decided by"], "resource", new IntakeQuestionDraft(
            "Who carries it out, and who answers for it?", "An option that nobody carries is none.", "It is assumed that somebody can be found to carry whichever option is chosen.")),
    ];

    private static readonly Lazy<LensLexicon> Lexicon = new(() => LensLexicon.OfCues(Needed.SelectMany(need => need.Cues).Where(cue => CuePhrase.Read(cue) is not null)));

    public string Task => BoardExecutor.TaskName(BoardTask.Intake);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var text = string.Join('\n', review.Material.Documents.SelectMany(document => document.Lines).Append(asked.Question).Concat(asked.Constraints));
        var index = Lexicon.Value.Read(text);
        var answer = new IntakeAnswer
        {
            Questions = [.. Needed.Where(need => !index.Find(need.Cues).Any(hit => !hit.IsDenied)).Select(need => need.Ask)],
            Assumptions = [],
        };
        return BoardSkillJson.Write(answer, BoardJson.Default.IntakeAnswer);
    }
}

using Witan.Boards.Board.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Leads, rule-based: the rule's own question stands, made sharper by the argument of others that cites most.</summary>
internal sealed class FacilitateSkill : IAnalystSkill
{
    public string Task => BoardExecutor.TaskName(BoardTask.Facilitate);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var heavy = (asked.Others ?? []).Where(other => other.Lines.Count > 0).OrderByDescending(other => other.Lines.Count).FirstOrDefault();
        var answer = new FacilitateAnswer
        {
            Speakers = asked.Vocabulary ?? [],
            Question = heavy is null ? asked.Asked! : $"{asked.Asked} Answer in particular what was said {(heavy.IsFor ? "for" : "against")} {heavy.Option}: {heavy.Claims[0]}",
            Guidance = asked.Guidance,
        };
        return BoardSkillJson.Write(answer, BoardJson.Default.FacilitateAnswer);
    }
}

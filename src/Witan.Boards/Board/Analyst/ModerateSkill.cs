using Witan.Boards.Board.Answers;
using Witan.Boards.Deliberation.Moderation;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Tests the debate, rule-based: with what the rules found in the documents and the board has not said.</summary>
internal sealed class ModerateSkill : IAnalystSkill
{
    public string Task => BoardExecutor.TaskName(BoardTask.Moderate);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var said = (asked.Others ?? []).SelectMany(other => other.Lines).ToHashSet(StringComparer.Ordinal);
        var unseen = review.Findings.FirstOrDefault(finding => finding.Evidence.All(line => !said.Contains($"{line.Document}:{line.Line}")));
        var finding = unseen is null ? "No rule found anything that was not said." : $"Nobody has spoken of {unseen.Evidence[0].Document}:{unseen.Evidence[0].Line}: {unseen.Reason}";
        var text = asked.Persona switch
        {
            _ when asked.Persona == CataloguePanels.Code(Moderator.Sceptic) => $"{asked.Asked} Which line shows what you claim? What cites nothing is an opinion. {finding}",
            _ when asked.Persona == CataloguePanels.Code(Moderator.Optimist) => $"{asked.Asked} Which option would you take if you had to take one, and what single change would make it good enough?",
            _ => $"{asked.Asked} What would have to be true for it to be wrong? {finding}",
        };
        return BoardSkillJson.Write(new WordAnswer { Text = text }, BoardJson.Default.WordAnswer);
    }
}

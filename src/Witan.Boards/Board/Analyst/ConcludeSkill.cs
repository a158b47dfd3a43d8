using System.Text;
using Witan.Boards.Board.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Words a part's outcome, rule-based: what was counted, the recommendations and the dissent, in the seats' own words.</summary>
internal sealed class ConcludeSkill : IAnalystSkill
{
    private const int ActionsMax = 6;

    public string Task => BoardExecutor.TaskName(BoardTask.Conclude);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var counted = asked.Counted!;
        var answer = new ConcludeAnswer
        {
            Text = Text(asked, counted),
            Adopts = counted.Winner,
            Tally = counted.Tally,
            KeyPoints = [.. (asked.Others ?? []).Where(other => other.Lines.Count > 0).OrderByDescending(other => other.Lines.Count).Select(other => other.Claims[0]).Distinct(StringComparer.Ordinal).Take(4)],
            Actions = [.. counted.Risks.OrderByDescending(risk => risk.Severity * risk.Likelihood).Select(risk => risk.Mitigation).Distinct(StringComparer.Ordinal).Take(ActionsMax).Select(text => new BoardAction(text, null, null))],
            Triggers = [.. review.Thresholds.Take(ActionsMax).Select(Triggers.Of).OfType<BoardTrigger>()],
        };
        return BoardSkillJson.Write(answer, BoardJson.Default.ConcludeAnswer);
    }

    private static string Text(BoardInput asked, CountedOutcome counted)
    {
        var text = new StringBuilder();
        text.Append(counted.Winner is { } winner
            ? $"The vote is for {winner}: {asked.Part!.Options.First(option => option.Id == winner).Text}"
            : $"No option won. {counted.WhyNone}");
        foreach (var tally in counted.Tally)
        {
            text.Append($" {tally.Option}: {tally.Supporters} for, {tally.Opponents} against.");
        }

        foreach (var broken in (counted.Limits ?? []).Where(limit => limit.Option == counted.Winner && counted.Broken?.Contains(limit.Id, StringComparer.Ordinal) == true))
        {
            text.Append($" It breaks a limit [{broken.Id}]: {broken.Reason}");
        }

        if (counted.Recommendations.Count > 0)
        {
            text.Append($" One seat puts it so: {counted.Recommendations[0]}");
        }

        foreach (var dissent in counted.Dissent)
        {
            text.Append($" Against it stands [{dissent.Id}]: {dissent.Words}");
        }

        return text.Append(' ').Append(counted.Changed).ToString();
    }
}

using Witan.Boards.Board.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Brings the parts together, rule-based: one sentence for each, and their actions in order.</summary>
internal sealed class SummarizeSkill : IAnalystSkill
{
    public string Task => BoardExecutor.TaskName(BoardTask.Summarize);

    public string Answer(Review review, string input)
    {
        var results = BoardSkillJson.Read(input).Results ?? [];
        var decided = results.Count(result => result.Chosen is not null);
        var sentences = results.Select(result => result.Chosen is { } chosen ? $"{result.Goal} The board chooses {chosen}." : $"{result.Goal} {result.Text}");
        var answer = new ConcludeAnswer
        {
            Text = results.Count == 1 ? sentences.First() : string.Join(' ', sentences.Prepend($"{decided} of {results.Count} parts came to a decision.")),
            Adopts = null,
            Tally = [],
            KeyPoints = [],
            Actions = [.. results.SelectMany(result => result.Actions).DistinctBy(action => action.Text, StringComparer.Ordinal)],
            Triggers = [],
        };
        return BoardSkillJson.Write(answer, BoardJson.Default.ConcludeAnswer);
    }
}

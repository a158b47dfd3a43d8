using Witan.Boards.Board.Answers;
using Witan.Boards.Personas.Selection;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Splits a question, rule-based: several questions in one are several parts, and options that are named are taken as they are.</summary>
internal sealed class DecomposeSkill : IAnalystSkill
{
    /// <summary>The most parts that the rule makes.</summary>
    private const int PartsMax = 5;

    private const int ContextLengthMax = 600;

    public string Task => BoardExecutor.TaskName(BoardTask.Decompose);

    public string Answer(Review review, string input)
    {
        var asked = BoardSkillJson.Read(input);
        var goals = QuestionParts.Of(asked.Question, review).Take(PartsMax).ToList();
        var text = string.Join('\n', review.Material.Documents.SelectMany(document => document.Lines));
        var parts = goals.Select((goal, index) => new ProblemPart
        {
            Id = goals.Count == 1 ? "whole" : $"part-{index + 1}",
            Goal = goal,
            Context = BareQuestion.Is(review) ? string.Empty : Context(review),
            DependsOn = [],
            Needs = NeededTags.For(goal, text),
            Options = NamedOptions.In(goal, goals.Count == 1 ? review : null, BareQuestion.Is(review)),
        }).ToList();
        var answer = new DecomposeAnswer
        {
            Parts = parts,
            Reason = parts.Count == 1 ? "One question was asked." : $"{parts.Count} questions were asked that can be decided on their own.",
        };
        return BoardSkillJson.Write(answer, BoardJson.Default.DecomposeAnswer);
    }

    private static string Context(Review review)
    {
        var titles = string.Join("; ", review.Material.Documents.Select(document => document.Title).Where(title => title.Length > 0));
        return titles.Length <= ContextLengthMax ? titles : titles[..ContextLengthMax];
    }
}

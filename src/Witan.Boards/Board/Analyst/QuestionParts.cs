using System.Text.RegularExpressions;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Finds the questions that one text asks.</summary>
internal static partial class QuestionParts
{
    private const int GoalLengthMax = 400;

    private static readonly string[] Headings = ["decisions to make", "decisions needed", "open decisions", "to decide", "questions to decide"];

    /// <summary>Gets the questions: those of the text when it asks several, else those that a document lists under a heading for them, else the text itself.</summary>
    public static IReadOnlyList<string> Of(string question, Review review)
    {
        var asked = Marks().Matches(question).Select(match => match.Value.Trim()).Where(text => text.Split(' ').Length > 2).ToList();
        if (asked.Count > 1)
        {
            return [.. asked.Select(Cut)];
        }

        var listed = review.Material.Documents
            .SelectMany(document => document.Lists)
            .Where(list => list.Section.SelfAndAncestors().Any(section => Headings.Contains(section.Title.ToLowerInvariant(), StringComparer.Ordinal)))
            .SelectMany(list => list.Items)
            .Select(item => item.Text)
            .Where(text => text.Length > 0)
            .ToList();
        return listed.Count > 1 ? [.. listed.Select(Cut)] : [Cut(question)];
    }

    private static string Cut(string text) => text.Length <= GoalLengthMax ? text : text[..(GoalLengthMax - 1)] + "…";

    [GeneratedRegex(@"[^?]+\?", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}

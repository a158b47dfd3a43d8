using System.Text.Json;
using System.Text.RegularExpressions;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Personas.Selection;
using Witan.Boards.Roundtable.Answers;
using Witan.Models.Analyst;

namespace Witan.Boards.Roundtable.Analyst;

/// <summary>Puts the matter on the table, rule-based: the branches that the documents name are the options, and their agenda is the agenda.</summary>
internal sealed partial class FrameSkill : IAnalystSkill
{
    private const int TextLengthMax = 600;

    /// <summary>What a table goes through when the documents bring no agenda of their own.</summary>
    private static readonly string[] Usual =
        ["How things stand", "What is proposed, and what else could be done", "What breaks first, how we know, and plan B", "Which rules are kept", "What is decided, and who does what next"];

    public string Task => RoundtableExecutor.TaskName(RoundtableTask.Frame);

    public string Answer(Review review, string input)
    {
        var asked = TableSkillJson.Read(input);
        var branches = BranchSections.In(review);
        var options = branches.Count == 0 ? NamedOptions.In(asked.Question, review) : [.. branches.Take(BoardOption.CountMax).Select((branch, place) => new BoardOption(NamedOptions.Id(branch.What, place), branch.What + "."))];
        var question = branches.Count == 0 || !AsWritten().IsMatch(asked.Question) ? asked.Question : $"{Subject(review)}: {string.Join(", or ", options.Select(option => option.Text.TrimEnd('.')))}?";
        var text = string.Join('\n', review.Material.Documents.SelectMany(document => document.Lines));
        return JsonSerializer.Serialize(
            new FrameAnswer
            {
                Question = question,
                Context = Cut(string.Join("; ", review.Material.Documents.Select(document => document.Title).Where(title => title.Length > 0))),
                Agenda = Agenda(review),
                Options = options,
                Needs = NeededTags.For(question, text),
                Reason = branches.Count == 0 ? "It is what was asked." : $"The documents say what happens next in each of {branches.Count} cases, and leave open which it is.",
            },
            RoundtableJson.Default.FrameAnswer);
    }

    private static IReadOnlyList<string> Agenda(Review review)
    {
        var list = review.Material.Documents.SelectMany(document => document.Lists)
            .FirstOrDefault(known => known.Section.SelfAndAncestors().Any(section => section.Title.Contains("agenda", StringComparison.OrdinalIgnoreCase)));
        return list is { Items.Count: > 1 } ? [.. list.Items.Take(TableAnswerCheck.AgendaMax).Select(item => item.Text)] : Usual;
    }

    /// <summary>What the documents call their topic, or their title.</summary>
    private static string Subject(Review review)
    {
        var topic = review.Material.Documents.SelectMany(document => document.Statements).Select(statement => Topic().Match(statement.Text)).FirstOrDefault(match => match.Success);
        return topic is not null ? topic.Groups["topic"].Value.Trim() : review.Material.Documents[0].Title;
    }

    private static string Cut(string text) => text.Length <= TextLengthMax ? text : text[..TextLengthMax];

    [GeneratedRegex("go ahead as written", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsWritten();

    [GeneratedRegex(@"^\W*Topic\W*:\W*(?<topic>.{4,160})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Topic();
}

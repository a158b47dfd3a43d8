using System.Text.RegularExpressions;
using Witan.Boards.Deliberation.SubProblems;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Finds the options that a question or a document names; three that fit every plan when none are named.</summary>
internal static partial class NamedOptions
{
    private static readonly string[] Headings = ["options", "alternatives", "considered options", "the options"];

    /// <summary>Gets the options, from the boldest to the most careful as far as a rule can tell: in the order in which they are named.</summary>
    /// <param name="question">The question.</param>
    /// <param name="review">The documents, when they are those of this question alone.</param>
    /// <param name="isBare">Whether there is no document at all.</param>
    public static IReadOnlyList<BoardOption> In(string question, Review? review, bool isBare = false)
    {
        var named = Labelled(review) ?? Listed(review) ?? Versus(question);
        return named is { Count: >= BoardOption.CountMin }
            ? [.. named.Take(BoardOption.CountMax).Select((text, index) => new BoardOption(Id(text, index), text))]
            : (isBare ? BareQuestion.Options(question, Id) : null) ??
            [
                new BoardOption("go-ahead", "Go ahead as it stands."),
                new BoardOption("phased", "Go ahead in phases: first what is safe, the rest when what is open is answered."),
                new BoardOption("revise", "Revise it first, and decide again."),
            ];
    }

    private static IReadOnlyList<string>? Labelled(Review? review)
    {
        var found = (review?.Material.Documents ?? [])
            .SelectMany(document => document.Statements)
            .Select(statement => Label().Match(statement.Text))
            .Where(match => match.Success)
            .Select(match => (Mark: match.Groups["mark"].Value.ToUpperInvariant(), Text: match.Groups["text"].Value.Trim()))
            .DistinctBy(option => option.Mark, StringComparer.Ordinal)
            .Select(option => option.Text)
            .ToList();
        return found.Count >= BoardOption.CountMin ? found : null;
    }

    private static IReadOnlyList<string>? Listed(Review? review)
    {
        var list = (review?.Material.Documents ?? []).SelectMany(document => document.Lists)
            .FirstOrDefault(known => known.Section.SelfAndAncestors().Any(section => Headings.Contains(section.Title.ToLowerInvariant(), StringComparer.Ordinal)));
        return list is { Items.Count: >= BoardOption.CountMin } ? [.. list.Items.Select(item => item.Text)] : null;
    }

    private static IReadOnlyList<string>? Versus(string question)
    {
        var match = Between().Match(question);
        return match.Success ? [match.Groups["one"].Value.Trim(), match.Groups["other"].Value.Trim()] : null;
    }

    /// <summary>Makes an option's id of its place and its first words.</summary>
    public static string Id(string text, int index)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).Take(4);
        var id = string.Join('-', words.Prepend($"{(char)('a' + index)}"));
        return id.Length <= SubProblem.IdLengthMax ? id : id[..SubProblem.IdLengthMax].TrimEnd('-');
    }

    [GeneratedRegex(@"^Option\s+(?<mark>[A-Za-z0-9]{1,3})\s*[:.)–-]\s*(?<text>.{3,300})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:between\s+|should\s+(?:we|i)\s+(?:use|choose|take|buy|pick|go with)\s+|^(?!(?:should|shall|can|could|must|may|do|does|is|are|will|would)\b))(?<one>[^?,;""“”]{2,80}?)\s+(?:versus|vs\.?|or)\s+(?<other>[^?,;""“”]{2,80})\?*\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

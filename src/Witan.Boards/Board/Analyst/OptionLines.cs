using System.Runtime.CompilerServices;
using Witan.Boards.Deliberation.Arguments;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Finds the lines of the documents that speak of one option by name.</summary>
internal static class OptionLines
{
    private static readonly ConditionalWeakTable<Review, IReadOnlyList<(CitedLine Line, IReadOnlySet<string> Words)>> Known = [];

    /// <summary>Gets the lines of each option: those with most of the words that it alone has.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<CitedLine>> Of(ProblemPart part, Review review)
    {
        var words = part.Options.ToDictionary(option => option.Id, option => Words(option.Text), StringComparer.Ordinal);
        var shared = words.Values.SelectMany(own => own).GroupBy(word => word, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return part.Options.ToDictionary(option => option.Id, option => Lines(words[option.Id].Except(shared, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal), review), StringComparer.Ordinal);
    }

    private static IReadOnlySet<CitedLine> Lines(HashSet<string> own, Review review) => own.Count == 0
        ? new HashSet<CitedLine>()
        : Known.GetValue(review, Read).Where(line => line.Words.Count(own.Contains) * 2 > own.Count).Select(line => line.Line).ToHashSet();

    /// <summary>Read once for all that ask of the same documents.</summary>
    private static IReadOnlyList<(CitedLine Line, IReadOnlySet<string> Words)> Read(Review review) =>
        [.. review.Material.Documents.SelectMany(document => document.Lines.Select((text, index) => (new CitedLine(document.Name, index + 1), Words(text))))];

    private static IReadOnlySet<string> Words(string text) => ClaimWords.Of(text).Content;
}

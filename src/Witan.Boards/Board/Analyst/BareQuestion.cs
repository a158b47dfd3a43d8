using System.Text.RegularExpressions;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>What a rule can make of a question that came without a document. Pure.</summary>
/// <remarks>There is no plan that could be revised, and that nothing is said of a concern is no fault of it.</remarks>
internal static partial class BareQuestion
{
    /// <summary>Tells whether only a question was given.</summary>
    public static bool Is(Review review) => review.Material.Documents is [{ Name: Reviewer.QuestionDocument }];

    /// <summary>Gets the two sides of a question that names them, or yes, a trial and no to one that can be answered so; null for any other.</summary>
    public static IReadOnlyList<BoardOption>? Options(string question, Func<string, int, string> id)
    {
        var text = question.Trim();
        if (Either().Match(text) is { Success: true } either)
        {
            return [.. new[] { either.Groups["one"].Value.Trim(), either.Groups["other"].Value.Trim() }.Select((side, index) => new BoardOption(id(side, index), side))];
        }

        return YesOrNo().IsMatch(text)
            ?
            [
                new BoardOption("yes", $"Yes to “{text}”"),
                new BoardOption("trial", $"A trial that can be taken back, before an answer to “{text}”"),
                new BoardOption("no", $"No to “{text}”"),
            ]
            : null;
    }

    [GeneratedRegex(@"^(?:should|shall|do|does|can|could|must|may|will|would)\s+(?:(?:we|i|they|you)\s+)?(?<one>[^?,;""“”]{2,80}?)\s+or\s+(?<other>[^?,;""“”]{2,80}?)\?*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Either();

    [GeneratedRegex(@"^(?:should|shall|do|does|can|could|must|may|will|would|is|are)\s[^?]+\?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YesOrNo();
}

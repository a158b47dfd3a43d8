using System.Text;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Ranking;

/// <summary>What a question's words say: what to look for, and what kind of answer is expected. Pure.</summary>
internal sealed record QuestionWords
{
    private static readonly string[] WhenAsked = ["when ", "what date", "what day", "which year", "what year", "which month", "what month", "what time", "how long"];
    private static readonly string[] NumberAsked = ["how many", "how much", "how long", "how often", "how old", "how far", "what number"];

    /// <summary>Gets the terms: the question's own in their order, then those related to them.</summary>
    public required IReadOnlyList<QueryTerm> Terms { get; init; }

    public required bool AsksWhen { get; init; }

    public required bool AsksNumber { get; init; }

    public static QuestionWords Of(string text)
    {
        var own = new List<string>();
        foreach (var token in Tokenizer.Cut(text).Where(token => !StopWords.Drops(token)))
        {
            own.Add(EnglishStems.Of(token.Word));
        }

        var counts = own.Distinct(StringComparer.Ordinal).Select(stem => (Stem: stem, Count: own.Count(other => other == stem))).ToArray();
        var related = own.SelectMany(RelatedWords.Of).Distinct(StringComparer.Ordinal).Except(own, StringComparer.Ordinal);
        var lower = text.ToLowerInvariant();
        return new QuestionWords
        {
            Terms =
            [
                .. counts.Select(word => new QueryTerm(Encoding.UTF8.GetBytes(word.Stem), word.Count, false))
                    .Concat(related.Select(stem => new QueryTerm(Encoding.UTF8.GetBytes(stem), RankSettings.RelatedWord, false)))
                    .Take(RankSettings.TermsMost - (RankSettings.TermsMost / 4)),
            ],
            AsksWhen = WhenAsked.Any(lower.Contains),
            AsksNumber = NumberAsked.Any(lower.Contains),
        };
    }
}

using Witan.Memory.Recall;

namespace Witan.Memory.Serving;

/// <summary>Ranks by the share of the question's words that a text holds: what recall falls back to where the index is switched off. Pure.</summary>
internal static class WordOverlap
{
    private static readonly char[] Breaks = [.. Enumerable.Range(0, 128).Select(code => (char)code).Where(character => !char.IsLetterOrDigit(character))];

    public static IReadOnlyList<RecallHit> Rank(string question, IEnumerable<(string Id, string Text)> texts, int limit)
    {
        var asked = Words(question);
        return [.. texts
            .Select(text => (text.Id, Share: asked.Count == 0 ? 0 : asked.Count(Words(text.Text).Contains) / (double)asked.Count))
            .Where(hit => hit.Share > 0)
            .OrderByDescending(hit => hit.Share)
            .ThenBy(hit => hit.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(hit => new RecallHit(hit.Id, hit.Share, [new ScorePart("words", hit.Share, 1)]))];
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split(Breaks, StringSplitOptions.RemoveEmptyEntries)];
}

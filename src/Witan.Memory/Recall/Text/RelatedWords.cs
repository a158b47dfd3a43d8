using System.Collections.Frozen;

namespace Witan.Memory.Recall.Text;

/// <summary>What an English reader knows of words without a model: a poodle is a dog, and to purchase is to buy. By stems.</summary>
/// <remarks>
/// The table is general knowledge and small on purpose: everyday kinds, and the words of work that this program remembers. A question
/// that names a kind also looks for its members with less weight; one that names a member looks for the kind, not for its siblings.
/// </remarks>
internal static class RelatedWords
{
    private static readonly FrozenDictionary<string, string[]> Related = Parse();

    /// <summary>Gives the stems that a question with this stem also looks for.</summary>
    /// <param name="stem">The stem.</param>
    public static IReadOnlyList<string> Of(string stem) => Related.GetValueOrDefault(stem) ?? [];

    private static FrozenDictionary<string, string[]> Parse()
    {
        var related = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var line in RelatedWordsTable.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var heads = Stems(colon < 0 ? line : line[..colon]);
            var members = colon < 0 ? [] : Stems(line[(colon + 1)..]);
            foreach (var head in heads)
            {
                Add(related, head, heads);
                Add(related, head, members);
            }

            foreach (var member in members)
            {
                Add(related, member, heads);
            }
        }

        return related.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, SortedSet<string>> related, string stem, string[] others)
    {
        if (!related.TryGetValue(stem, out var set))
        {
            related[stem] = set = new SortedSet<string>(StringComparer.Ordinal);
        }

        set.UnionWith(others.Where(other => other != stem));
    }

    private static string[] Stems(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(EnglishStems.Of).Distinct(StringComparer.Ordinal)];
}

namespace Witan.Models.Analyst.Quantities;

/// <summary>Brings the forms of a word together: "retries", "retrying" and "retry". Rough on purpose; it only has to be the same both times.</summary>
internal static class Stemmer
{
    /// <summary>Stems a word in lower case and replaces it by the word that stands for its synonyms.</summary>
    public static string Stem(string word)
    {
        if (Synonyms.Words.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = Strip(word);
        return Synonyms.Words.TryGetValue(stem, out var synonym) ? synonym : stem;
    }

    private static string Strip(string word)
    {
        var stem = Plural(word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word);
        foreach (var (ending, shortest) in Endings)
        {
            if (stem.Length >= shortest && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return Tidy(stem[..^ending.Length]);
            }
        }

        return Tidy(stem);
    }

    private static string Plural(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)))
        {
            return word[..^2];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string Tidy(string stem)
    {
        if (stem.Length > 5 && stem.EndsWith("ate", StringComparison.Ordinal))
        {
            return stem[..^3];
        }

        if (stem.Length > 5 && stem.EndsWith("at", StringComparison.Ordinal))
        {
            return stem[..^2];
        }

        if (stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e'))
        {
            return stem[..^1];
        }

        return stem.Length > 4 && stem[^1] is 'e' or 'y' && stem.Length > 3 ? stem[..^1] : stem;
    }

    // Ending, and the shortest word that may lose it.
    private static readonly (string Ending, int Shortest)[] Endings =
    [
        ("ation", 9), ("ing", 6), ("ion", 7), ("ed", 5), ("er", 7), ("ment", 8),
    ];
}

using System.Text.RegularExpressions;

namespace Witan.Models.Analyst.Wording;

/// <summary>Words cut down to what their forms share, so that "migrating" meets "migration".</summary>
public static class Stems
{
    private static readonly Regex Word = Pattern.Exact(@"\p{L}[\p{L}\d]+");

    private static readonly string[] Suffixes =
    [
        "izations", "ization", "ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ates", "ated", "ate",
        "ers", "er", "ies", "ied", "ed", "es", "ly", "s", "e", "y",
    ];

    private static readonly HashSet<string> Stop =
    [
        "the", "and", "for", "with", "from", "into", "onto", "that", "this", "these", "those", "are", "was", "were", "been", "has", "have",
        "had", "will", "shall", "should", "must", "can", "could", "would", "may", "might", "not", "all", "any", "each", "every", "our",
        "your", "their", "its", "his", "her", "they", "them", "you", "who", "what", "when", "where", "which", "than", "then", "there",
        "here", "per", "via", "out", "off", "over", "under", "about", "after", "before", "until", "once", "only", "also", "such", "some",
        "more", "most", "less", "least", "new", "old", "but", "nor", "yet", "does", "done", "being", "between", "during", "within",
        "without", "one", "two", "three", "first", "second", "use", "using", "used", "make", "get", "set", "still", "very", "just",
    ];

    /// <summary>Gets the stem of one word, in lower case.</summary>
    /// <param name="word">The word, in any case.</param>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var lower = word.ToLowerInvariant();
        foreach (var suffix in Suffixes)
        {
            if (lower.Length - suffix.Length >= 4 && lower.EndsWith(suffix, StringComparison.Ordinal)
                && !(suffix == "s" && lower.EndsWith("ss", StringComparison.Ordinal)))
            {
                return Undouble(lower[..^suffix.Length]);
            }
        }

        return lower.Length > 3 && lower[^1] == 's' && lower[^2] != 's' ? lower[..^1] : lower;
    }

    /// <summary>"Logged" and "planning" double a consonant that "log" and "plan" do not.</summary>
    private static string Undouble(string stem) =>
        stem[^1] == stem[^2] && "bdgmnprt".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;

    /// <summary>Gets the stems of the words that carry meaning.</summary>
    /// <param name="text">Any text.</param>
    public static HashSet<string> Content(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Word.EnumerateMatches(text))
        {
            var value = text.Substring(word.Index, word.Length);
            if (value.Length >= 3 && !Stop.Contains(value.ToLowerInvariant()))
            {
                stems.Add(Of(value));
            }
        }

        return stems;
    }
}

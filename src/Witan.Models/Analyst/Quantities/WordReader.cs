using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Cuts a text into words: <c>completionLimit</c>, <c>completion_limit</c> and "completion limit" give the same two.</summary>
internal static class WordReader
{
    // A run of capitals with digits (C5, Q3, H1), a camel-case part, or plain letters. Longer runs of letters first.
    private static readonly Regex WordPattern = Pattern.Exact(@"\p{Lu}{1,4}\d{1,4}(?![\p{L}\d])|p\d{2,3}(?!\d)|\p{Lu}+(?!\p{Ll})(?:s(?!\p{L}))?|\p{Lu}?\p{Ll}+(?:['’]\p{Ll}+)?|[\p{Lo}\p{Lm}]+");

    /// <summary>Reads the words of a text in order.</summary>
    public static List<Word> Read(string text)
    {
        var words = new List<Word>();
        foreach (var match in WordPattern.EnumerateMatches(text))
        {
            if (IsInsideNumber(text, match.Index))
            {
                continue;
            }

            Add(words, text, match.Index, match.Index + match.Length);
        }

        return words;
    }

    /// <summary>Reads the stems of a text's words that carry meaning.</summary>
    public static IEnumerable<string> ContentStems(string text) =>
        Read(text).Where(word => !word.IsStop).Select(word => word.Stem);

    private static bool IsInsideNumber(string text, int start) =>
        start > 0 && char.IsDigit(text[start - 1]);

    private static void Add(List<Word> words, string text, int start, int end)
    {
        var lower = text[start..end].ToLowerInvariant();
        if (words.Count > 0 && start - words[^1].End <= 1 && Synonyms.Pairs.TryGetValue((words[^1].Text, lower), out var merged))
        {
            words[^1] = words[^1] with { End = end, Text = merged, Stem = Stemmer.Stem(merged), IsStop = false };
            return;
        }

        var digits = lower.Any(char.IsDigit);
        var name = digits || (char.IsUpper(text[start]) && !StartsSentence(text, start));
        words.Add(new Word(start, end, lower, digits ? lower : Stemmer.Stem(lower), lower.Length < 2 || WordLists.Stop.Contains(lower), name));
    }

    private static bool StartsSentence(string text, int start)
    {
        while (start > 0 && !char.IsLetterOrDigit(text[start - 1]) && text[start - 1] is not ('.' or ':' or '|' or '?' or '!'))
        {
            start--;
        }

        return start == 0 || !char.IsLetterOrDigit(text[start - 1]);
    }
}

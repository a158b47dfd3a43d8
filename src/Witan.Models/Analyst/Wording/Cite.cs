using System.Text.RegularExpressions;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Wording;

/// <summary>Builds citations and the words that findings quote.</summary>
internal static class Cite
{
    private static readonly Regex Word = Pattern.Exact(@"[\p{L}\d][\p{L}\d.,%/'+-]*[\p{L}\d%]|[\p{L}\d]");

    private const int SubjectLengthMax = 60;

    public static Citation Of(ParsedDocument document, Statement statement) =>
        new(document.Name, statement.Line, statement.EndLine);

    public static Citation Of(ParsedDocument document, ListItem item) => new(document.Name, item.Line, item.EndLine);

    public static Citation Of(ParsedDocument document, int line) => new(document.Name, line, line);

    /// <summary>Quotes a text, cut at a word when it is long.</summary>
    public static string Quote(string text, int max = 70)
    {
        text = text.Trim(' ', '|');
        if (text.Length <= max)
        {
            return $"\"{text}\"";
        }

        var cut = text.LastIndexOf(' ', max);
        return $"\"{text[..(cut > max / 2 ? cut : max)]} …\"";
    }

    /// <summary>Takes the beginning of a text as a heading, cut at a word.</summary>
    public static string Subject(string text, string fallback)
    {
        text = text.Trim(' ', '|', '.', ':', ';', ',');
        if (!Word.IsMatch(text))
        {
            return fallback;
        }

        if (text.Length <= SubjectLengthMax)
        {
            return text.Contains(' ', StringComparison.Ordinal) ? text : $"{text}: {fallback}";
        }

        var cut = text.LastIndexOf(' ', SubjectLengthMax);
        return text[..(cut > SubjectLengthMax / 2 ? cut : SubjectLengthMax)].TrimEnd(' ', ',', ';', ':', '|') + " …";
    }

    /// <summary>Lists line numbers for a reader: "lines 3, 5 and 9".</summary>
    public static string Lines(IReadOnlyList<int> lines) => lines.Count == 1
        ? $"line {lines[0]}"
        : $"lines {string.Join(", ", lines.Take(lines.Count - 1))} and {lines[^1]}";
}

using System.Text.RegularExpressions;

namespace Witan.Models.Documents;

/// <summary>Cuts a paragraph into sentences; a line that begins with a label stays a piece of its own.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>Splits the text of one block.</summary>
    /// <param name="text">The text, its source lines separated by line feeds.</param>
    /// <param name="firstLine">The line that the text begins on, from 1.</param>
    /// <param name="hardBreaks">Positions of line feeds that the author meant.</param>
    public static IReadOnlyList<TextPiece> Split(string text, int firstLine, IReadOnlySet<int> hardBreaks)
    {
        var pieces = new List<TextPiece>();
        var start = 0;
        var line = firstLine;
        for (var position = 0; position <= text.Length; position++)
        {
            if (position == text.Length || IsCut(text, position, hardBreaks))
            {
                line = Add(pieces, text, start, position, line);
                start = position;
            }
        }

        return pieces;
    }

    private static int Add(List<TextPiece> pieces, string text, int start, int end, int line)
    {
        var raw = text[start..end];
        var leading = raw.TakeWhile(char.IsWhiteSpace).Count(c => c == '\n');
        var body = raw.Trim();
        if (body.Length > 0)
        {
            var first = line + leading;
            pieces.Add(new TextPiece(TextPiece.OneLine(body), first, first + body.Count(c => c == '\n')));
        }

        return line + raw.Count(c => c == '\n');
    }

    private static bool IsCut(string text, int position, IReadOnlySet<int> hardBreaks)
    {
        if (position == 0)
        {
            return false;
        }

        if (text[position] == '\n')
        {
            var next = NextLine(text, position);
            return hardBreaks.Contains(position) || LabelLine().IsMatch(next) || TextTable.HasColumns(next)
                || TextTable.HasColumns(LineBefore(text, position)) || EndsSentence(text, position);
        }

        return char.IsWhiteSpace(text[position]) && EndsSentence(text, position) && StartsSentence(text, position);
    }

    private static string NextLine(string text, int lineFeed)
    {
        var end = text.IndexOf('\n', lineFeed + 1);
        return end < 0 ? text[(lineFeed + 1)..] : text[(lineFeed + 1)..end];
    }

    private static string LineBefore(string text, int lineFeed)
    {
        var start = lineFeed == 0 ? 0 : text.LastIndexOf('\n', lineFeed - 1) + 1;
        return text[start..lineFeed];
    }

    private static bool EndsSentence(string text, int position)
    {
        var end = position - 1;
        while (end > 0 && "\"')]*”’".Contains(text[end], StringComparison.Ordinal))
        {
            end--;
        }

        if (text[end] is '!' or '?')
        {
            return true;
        }

        return text[end] == '.' && !Abbreviation().IsMatch(text[Math.Max(0, end - 8)..(end + 1)]);
    }

    private static bool StartsSentence(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position >= text.Length || char.IsUpper(text[position]) || char.IsDigit(text[position])
            || "\"'(“‘[*".Contains(text[position], StringComparison.Ordinal) || char.GetUnicodeCategory(text[position]) > System.Globalization.UnicodeCategory.OtherLetter;
    }

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\d /&()'-]{1,40}:(\s|$)|[-*•–]\s|\d{1,2}[.)]\s)")]
    private static partial Regex LabelLine();

    [GeneratedRegex(@"(^|[\s(])(e\.g|i\.e|cf|vs|approx|resp|incl|excl|etc|ca|no|nr|fig|sec|ch|min|max|avg|est|dr|mr|mrs|ms|prof|st|inc|ltd|co|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L}|\d{1,2})\.$", RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();
}

using System.Globalization;
using System.Text;

namespace Witan.Boards.Records;

/// <summary>Takes out of foreign text what would steer a terminal or turn the direction of reading. Pure.</summary>
internal static class PlainText
{
    private const string Ellipsis = "…";

    /// <summary>Puts a text in one line.</summary>
    public static string Line(string text) => Strip(text.ReplaceLineEndings(" ")).Trim();

    /// <summary>Keeps the lines of a text, each ended by a line feed.</summary>
    public static string Block(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Strip(line).TrimEnd())).Trim('\n');

    /// <summary>Keeps what fits of a text in whole sentences; in whole words and with an ellipsis when no sentence fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lengthMax">The most characters.</param>
    public static string Sentences(string text, int lengthMax)
    {
        if (text.Length <= lengthMax)
        {
            return text;
        }

        for (var end = lengthMax; end > 0; end--)
        {
            if (text[end - 1] is '.' or '!' or '?' or '\n' && char.IsWhiteSpace(text[end]))
            {
                return text[..end].TrimEnd();
            }
        }

        var word = text.LastIndexOf(' ', lengthMax - 1);
        return word > 0 ? $"{text[..word]}{Ellipsis}" : Cut(text, lengthMax);
    }

    /// <summary>Cuts a text to length, with an ellipsis where it was cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lengthMax">The most characters, the ellipsis among them.</param>
    public static string Cut(string text, int lengthMax)
    {
        if (text.Length <= lengthMax)
        {
            return text;
        }

        // Half of a character that takes two is none.
        var end = lengthMax - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    /// <summary>Puts each text in one line.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<string> texts) => [.. texts.Select(Line)];

    /// <summary>Drops control and format characters; a tab becomes a blank.</summary>
    public static string Strip(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                text.Append(' ');
            }
            else if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }
}

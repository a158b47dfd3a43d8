using System.Globalization;
using System.Text;

namespace Witan.Boards.Records;

/// <summary>Takes out of foreign text what would steer a terminal or turn the direction of reading. Pure.</summary>
internal static class PlainText
{
    /// <summary>Puts a text in one line.</summary>
    public static string Line(string text) => Strip(text.ReplaceLineEndings(" ")).Trim();

    /// <summary>Keeps the lines of a text, each ended by a line feed.</summary>
    public static string Block(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Strip(line).TrimEnd())).Trim('\n');

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

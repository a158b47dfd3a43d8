using System.Text;

namespace Witan.Boards.Swarm;

/// <summary>Quotes lines of a document so that they can stand in a table, a terminal and a page.</summary>
internal static class Quotation
{
    /// <summary>Joins lines, drops control characters (a document must not steer a terminal) and cuts to length.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var rune in string.Join(' ', lines.Select(line => line.Trim())).EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format)
            {
                continue;
            }

            if (text.Length + rune.Utf16SequenceLength > EvidenceLine.TextLengthMax - 1)
            {
                return text.Append('…').ToString();
            }

            text.Append(rune.ToString());
        }

        return text.ToString();
    }
}

using System.Text.RegularExpressions;

namespace Witan.Models.Documents;

/// <summary>Turns the lists of plain text into lists that Markdown knows: other bullets, letters, and items that stand far in.</summary>
/// <remarks>Only marks and indentation change; every line stays where it is.</remarks>
internal static partial class PlainTextLists
{
    /// <summary>From this indentation on, Markdown takes an item that no list is open for as code or running text.</summary>
    private const int FarIn = 4;

    public static IEnumerable<string> Normalize(IEnumerable<string> lines)
    {
        var shift = 0;
        var open = false;
        var fenced = false;
        foreach (var line in lines)
        {
            fenced ^= Fence().IsMatch(line);
            if (fenced || string.IsNullOrWhiteSpace(line))
            {
                yield return line;
                continue;
            }

            var indentation = line.Length - line.TrimStart(' ').Length;
            var text = Bullet().Replace(line, "$1- ");
            var item = Item().IsMatch(text);
            if (indentation < shift || (indentation == 0 && !item))
            {
                shift = 0;
            }

            if (item && !open && indentation >= FarIn)
            {
                shift = indentation;
            }

            // A line further in belongs to the item above it; one at the margin ends the list.
            open = item || (open && indentation > 0);
            yield return text[Math.Min(shift, indentation)..];
        }
    }

    [GeneratedRegex(@"^\s*(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(\s*)(?:[•●▪◦‣·–—]\s+|[a-h]\)\s+)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,3}[.)])\s+\S")]
    private static partial Regex Item();
}

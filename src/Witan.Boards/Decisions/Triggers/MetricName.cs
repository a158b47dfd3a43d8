using System.Text;

namespace Witan.Boards.Decisions.Triggers;

/// <summary>A metric's name as observations give it: letters and digits in lower case, everything else a hyphen. Pure.</summary>
/// <remarks>So <c>p99 of index writes</c>, <c>P99-of-index-writes</c> and <c>"p99 of index writes"</c> are one metric.</remarks>
public static class MetricName
{
    /// <summary>The most characters of a name; a longer one is cut.</summary>
    public const int LengthMax = 100;

    /// <summary>Makes the name of a wording.</summary>
    /// <param name="wording">The wording.</param>
    /// <returns>The name; empty when the wording has no letter and no digit.</returns>
    public static string Of(string wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        var name = new StringBuilder();
        foreach (var rune in wording.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                name.Append(Rune.ToLowerInvariant(rune));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }

            if (name.Length >= LengthMax)
            {
                break;
            }
        }

        var made = name.ToString();
        made = made.Length > LengthMax ? made[..LengthMax] : made;
        return made.Trim('-');
    }
}

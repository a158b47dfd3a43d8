using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Gives each number of a sentence its own stretch of words.</summary>
internal static class Segments
{
    private static readonly Regex Soft = Pattern.Loose(@"[,;()/|]|\b(?:and|but|while|whereas|plus|then|or)\b|\s[–—-]\s");

    private static readonly Regex Hard = Pattern.Loose(@";|\s[–—-]\s|\.\s|\bbut\b|\bwhile\b|\bwhereas\b|\bso that\b|\bbecause\b|\bwhich\b");

    // "A leaflet explains that the reminder comes 27 hours before": who says it does not narrow what is said.
    private static readonly Regex Reported = Pattern.Loose(@"\b(?:says?|said|states?|stated|tells?|told|knows?|known|learns?|learn(?:ed|t)|reads?|explains?|explained|announces?|announced|shows?|hears?|heard|notes?|mentions?|promises?|promised|informs?|informed|writes?|wrote|confirms?|confirmed|assures?|means?|reports?|reported)\b[^.;:\d]{0,40}?\bthat\b");

    /// <summary>Finds the stretch that belongs to one of the numbers.</summary>
    /// <returns>Where it begins and where it ends.</returns>
    public static (int From, int To) Of(string text, List<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var from = index == 0 ? 0 : CutBetween(text, quantities[index - 1], quantity, atLast: true);
        var to = index == quantities.Count - 1 ? text.Length : CutBetween(text, quantity, quantities[index + 1], atLast: false);
        foreach (var match in Hard.EnumerateMatches(text))
        {
            if (match.Index + match.Length <= quantity.Start && match.Index >= from && text[match.Index] is not (':' or '-' or '–' or '—'))
            {
                from = match.Index + match.Length;
            }
            else if (match.Index >= quantity.NounEnd && match.Index < to)
            {
                to = match.Index;
            }
        }

        foreach (var match in Reported.EnumerateMatches(text))
        {
            if (match.Index >= from && match.Index + match.Length <= quantity.Start)
            {
                from = match.Index + match.Length;
            }
        }

        var close = text.IndexOf(')', quantity.End);
        if (close >= 0 && close < to && text.LastIndexOf('(', quantity.Start) is >= 0 and var open && text.IndexOf(')', open) == close)
        {
            to = close;
        }

        return (from, Math.Max(to, quantity.End));
    }

    private static int CutBetween(string text, Quantity first, Quantity second, bool atLast)
    {
        var start = Math.Min(first.NounEnd, second.Start);
        var cut = -1;
        foreach (var match in Soft.EnumerateMatches(text.AsSpan(start, second.Start - start)))
        {
            cut = start + match.Index + (atLast ? match.Length : 0);
            if (!atLast)
            {
                return cut;
            }
        }

        return cut >= 0 ? cut : atLast ? start : second.Start;
    }
}

using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Recognises two counts of everything there is of one thing: "260 products are on sale", "all 240 products are moved".</summary>
internal static class Headcount
{
    /// <summary>How sure a match is: "all" may be meant of a part.</summary>
    public const double Confidence = 0.75;

    private static readonly Regex All = Pattern.Loose(@"\b(?:all|each of|every one of)(?: of)?(?: the| our| its| their| these)? $");

    private static readonly Regex The = Pattern.Loose(@"(?:^|[^\p{L}])(?:the|these|those) $");

    private static readonly Regex PartAfter = Pattern.Loose(@"\G,? (?:of|in|from|with|without|at|on|who|whose|which|that|for|under|over|between|concerned|affected|left|expected|planned|invited|most)\b");

    private const double CountMin = 5;
    private const double RatioMax = 1.5;
    private const double RatioMaxTied = 2.5;

    /// <summary>Tells whether the two count all of one thing. They nearly agree, so that one reads as a slip or an old state of the other.</summary>
    public static bool AreOne(Mention a, Mention b)
    {
        var (first, second) = (a.Quantity, b.Quantity);
        if (first.Dimension != Dimension.Count || (first.Noun ?? second.Noun) is not { } noun || !(IsAll(a) || IsAll(b)))
        {
            return false;
        }

        var (low, high) = (Math.Min(first.Low, second.Low), Math.Max(first.Low, second.Low));
        var ratioMax = a.Subject.Count(b.Subject.Contains) > 1 ? RatioMaxTied : RatioMax;
        return low >= CountMin && high <= low * ratioMax && QualifiersAgree(a, b) && CountsOnce(a) && CountsOnce(b) && first.Bound == Bound.Exact && second.Bound == Bound.Exact
            && a.Subject.Contains(noun) && b.Subject.Contains(noun) && Narrowing(a).SetEquals(Narrowing(b));
    }

    /// <summary>"34 people in the first wave, 78 in the second" counts parts, and so does what stands in brackets.</summary>
    private static bool CountsOnce(Mention mention) =>
        (mention.Quantity.Start == 0 || mention.Text[mention.Quantity.Start - 1] != '(')
        && QuantityReader.Read(mention.Text, WordReader.Read(mention.Text)).Count(each => each.Noun is not null && each.Noun == mention.Quantity.Noun) <= 1;

    /// <summary>"At present" and "in the last stage" do not set all there is apart from all that is moved.</summary>
    private static bool QualifiersAgree(Mention a, Mention b) =>
        Enum.GetValues<QualifierKind>().All(kind => kind is QualifierKind.State or QualifierKind.Stage
            || a.Qualifiers.GetValueOrDefault(kind) == b.Qualifiers.GetValueOrDefault(kind));

    private static bool IsAll(Mention mention) =>
        mention.Header is null && (All.IsMatch(mention.Text[..Math.Min(mention.Quantity.Start, mention.Text.Length)]) || IsThe(mention));

    /// <summary>"The 12 new vans are delivered" speaks of every van that was told of; "the 12 vans in Graz" does not.</summary>
    private static bool IsThe(Mention mention) =>
        mention.Quantity.Noun is not null && mention.Quantity.NounEnd <= mention.Text.Length && The.IsMatch(mention.Text[..mention.Quantity.Start]) && !PartAfter.IsMatch(mention.Text, mention.Quantity.NounEnd);

    /// <summary>Reads what stands between the number and its noun: "active" in "300 active users".</summary>
    private static HashSet<string> Narrowing(Mention mention)
    {
        var quantity = mention.Quantity;
        var stems = quantity.NounEnd > quantity.End && quantity.NounEnd <= mention.Text.Length
            ? WordReader.ContentStems(mention.Text[quantity.End..quantity.NounEnd]).ToHashSet(StringComparer.Ordinal)
            : [];
        stems.Remove(quantity.Noun ?? string.Empty);
        return stems;
    }
}

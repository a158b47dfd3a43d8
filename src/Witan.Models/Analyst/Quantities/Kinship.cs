using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Tells from the numbers themselves, and from where they stand, whether two can be meant as one.</summary>
internal static class Kinship
{
    private static readonly Regex Whole = Pattern.Loose(@"\G ?(?:%|percent\b)? of (?:the |all |our |its |their |every )?(?:[\p{L}-]+ ){0,1}?(?<noun>[\p{L}-]+)");

    private static readonly Regex Aim = Pattern.Loose(@"\b(?:goals?|targets?|objectives?|aims?|criteri(?:a|on)|what we want|success|key results?|acceptance|how we know|done when)\b");

    private const double RatioMax = 4;
    private const double LimitRatioMax = 10.5;

    /// <summary>Tells whether the two can be one quantity.</summary>
    public static bool CanBeOne(Mention a, Mention b) =>
        IsNear(a.Quantity, b.Quantity) && !AreEntries(a, b) && SameWhole(a, b) && !IsAimAgainstState(a, b) && !IsAimAgainstState(b, a);

    /// <summary>One quantity told twice differs by an update or a slip, hardly ever by an order of magnitude.</summary>
    private static bool IsNear(Quantity a, Quantity b)
    {
        if (a.Dimension is Dimension.Date or Dimension.Clock)
        {
            return true;
        }

        var (low, high) = (Math.Min(a.High, b.High), Math.Max(a.Low, b.Low));
        return low > 0 && high <= low * (a.Bound == b.Bound && a.Bound is Bound.AtMost or Bound.AtLeast ? LimitRatioMax : RatioMax);
    }

    /// <summary>Rows of one table and labelled entries of one list stand side by side because they differ.</summary>
    private static bool AreEntries(Mention a, Mention b) =>
        (a.Statement.Row is { } row && ReferenceEquals(row.Table, b.Statement.Row?.Table))
        || (a.Statement.Item is { } first && b.Statement.Item is { } second && ReferenceEquals(first.Section, second.Section) && ReferenceEquals(first.Parent, second.Parent)
            && (a.IsLabelled || b.IsLabelled || a.Quantity.Dimension is Dimension.Date));

    /// <summary>"40 % of appointments" and "85 % of staff" are shares of different wholes.</summary>
    private static bool SameWhole(Mention a, Mention b)
    {
        if (a.Quantity.Dimension != Dimension.Percent)
        {
            return true;
        }

        var (first, second) = (WholeOf(a), WholeOf(b));
        return first is null || second is null ? (first ?? second) is not { } only || (first is null ? a : b).Subject.Contains(only) : first == second;
    }

    private static string? WholeOf(Mention mention) =>
        mention.Quantity.End <= mention.Text.Length && Whole.Match(mention.Text, mention.Quantity.End) is { Success: true } whole
            ? Stemmer.Stem(whole.Groups["noun"].Value.ToLowerInvariant())
            : null;

    /// <summary>A limit to be reached does not contradict how things are before.</summary>
    private static bool IsAimAgainstState(Mention aim, Mention state) =>
        aim.Quantity.Bound is Bound.AtMost or Bound.AtLeast && state.Quantity.Bound is Bound.Exact or Bound.About
        && aim.Statement.Section.SelfAndAncestors().Any(section => section.Level != 1 && Aim.IsMatch(section.Title))
        && !state.Statement.Section.SelfAndAncestors().Any(section => section.Level != 1 && Aim.IsMatch(section.Title));
}

using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Tells from the numbers themselves, and from where they stand, whether two can be meant as one.</summary>
internal static class Kinship
{
    private static readonly Regex Whole = Pattern.Loose(@"\G ?(?:%|percent\b)? of (?:the |all |our |its |their |every )?(?:[\p{L}-]+ ){0,1}?(?<noun>[\p{L}-]+)");

    private static readonly Regex Aim = Pattern.Loose(@"\b(?:goals?|targets?|objectives?|aims?|criteri(?:a|on)|what we want|success|key results?|acceptance|how we know|done when)\b");

    private static readonly Regex OrLess = Pattern.Loose(@"\G[\p{L} ]{0,20}\bor (?:fewer|less|more|better|higher|lower|below|above|shorter|longer|earlier|later)\b");

    private const int LinesMax = 3;
    private const double RatioMax = 4;
    private const double LimitRatioMax = 10.5;

    /// <summary>Tells whether the two can be one quantity.</summary>
    public static bool CanBeOne(Mention a, Mention b) =>
        IsNear(a.Quantity, b.Quantity) && !AreEntries(a, b) && SameWhole(a, b) && !IsAmountOfEntry(a, b) && !IsAmountOfEntry(b, a) && !IsAimAgainstState(a, b) && !IsAimAgainstState(b, a);

    /// <summary>Tells whether one of the places gives the other's value too, and so tells two quantities apart.</summary>
    public static bool AreToldApart(Mention a, Mention b) => Names(a, b) || Names(b, a);

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
        || (a.Statement.Item is { } first && b.Statement.Item is { } second && ReferenceEquals(first.Section, second.Section) && ReferenceEquals(first.Parent, second.Parent))
        || (a.IsLabelled && b.IsLabelled && a.Statement.Kind == StatementKind.Sentence && b.Statement.Kind == StatementKind.Sentence
            && ReferenceEquals(a.Statement.Section, b.Statement.Section) && !a.Subject.SetEquals(b.Subject));

    /// <summary>"40 % of appointments" and "85 % of staff" are shares of different wholes.</summary>
    private static bool SameWhole(Mention a, Mention b)
    {
        if (a.Quantity.Dimension != Dimension.Percent)
        {
            return true;
        }

        var (first, second) = (WholeOf(a), WholeOf(b));
        if (first is null || second is null)
        {
            return (first ?? second) is not { } only || (first is null ? a : b).Words.Exists(word => word.Text.TrimEnd('s') == only);
        }

        // That both are shares of the guests says nothing yet about what these guests do.
        return first == second && a.Subject.Count(b.Subject.Contains) > 1;
    }

    private static string? WholeOf(Mention mention) =>
        mention.Quantity.End <= mention.Text.Length && Whole.Match(mention.Text, mention.Quantity.End) is { Success: true } whole
            ? whole.Groups["noun"].Value.ToLowerInvariant().TrimEnd('s')
            : null;

    /// <summary>A limit to be reached does not contradict how things are before.</summary>
    private static bool IsAimAgainstState(Mention aim, Mention state) =>
        (aim.Quantity.Bound is Bound.AtMost or Bound.AtLeast || OrLess.IsMatch(aim.Text, Math.Min(aim.Quantity.End, aim.Text.Length)))
        && state.Quantity.Bound is Bound.Exact or Bound.About
        && aim.Statement.Section.SelfAndAncestors().Any(section => section.Level != 1 && Aim.IsMatch(section.Title))
        && !state.Statement.Section.SelfAndAncestors().Any(section => section.Level != 1 && Aim.IsMatch(section.Title));

    /// <summary>A place that gives the other's value too speaks about both and tells them apart: "500 today, 800 on the new server".</summary>
    private static bool Names(Mention a, Mention b) =>
        !ReferenceEquals(a.Statement, b.Statement) && a.Statement.EndLine - a.Statement.Line <= LinesMax
        && QuantityReader.Read(a.Statement.Text, WordReader.Read(a.Statement.Text))
            .Exists(each => each.Dimension == b.Quantity.Dimension && each.Precision.Equals(b.Quantity.Precision) && each.Low.Equals(b.Quantity.Low) && each.High.Equals(b.Quantity.High));

    /// <summary>"Try it on two phones (30 minutes)": what ends an entry in brackets is the entry's own, whatever its words touch.</summary>
    private static bool IsAmountOfEntry(Mention entry, Mention other) =>
        entry.Statement.Kind == StatementKind.ListItem && entry.Quantity.Dimension != Dimension.Date && entry.Quantity.Start > 0
        && entry.Text[entry.Quantity.Start - 1] == '(' && !entry.Subject.SetEquals(other.Subject);
}

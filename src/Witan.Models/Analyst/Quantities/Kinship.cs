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

    private static readonly Regex End = Pattern.Loose(@"\b(?:ends?|ended|ending|until|till|clos(?:e|es|ed|ing)|finish\p{L}*|stops?|lifts?|lifted|unfreeze|leaves?|over)\b");

    private const int EntryWordsMin = 4;
    private const int LinesMax = 3;
    private const double RatioMax = 4;
    private const double LimitRatioMax = 10.5;

    /// <summary>Tells whether the two can be one quantity.</summary>
    public static bool CanBeOne(Mention a, Mention b) =>
        IsNear(a.Quantity, b.Quantity) && !ShareLine(a, b) && !(IsBracketed(a) && IsBracketed(b)) && !IsOtherRow(a, b) && !IsOtherRow(b, a) && ClocksAgree(a, b) && !AreEntries(a, b) && SameWhole(a, b) && !IsAmountOfEntry(a, b) && !IsAmountOfEntry(b, a) && !IsAimAgainstState(a, b) && !IsAimAgainstState(b, a);

    /// <summary>Tells whether one of the places gives the other's value too, and so tells two quantities apart.</summary>
    public static bool AreToldApart(Mention a, Mention b) => Names(a, b) || Names(b, a);

    /// <summary>Who writes two numbers into one sentence, row or item sees both; two sentences of one line may still disagree.</summary>
    private static bool ShareLine(Mention a, Mention b) =>
        ReferenceEquals(a.Statement, b.Statement)
        || (a.Document == b.Document && a.Statement.Line <= b.Statement.EndLine && b.Statement.Line <= a.Statement.EndLine
            && (a.Statement.Kind != StatementKind.Sentence || b.Statement.Kind != StatementKind.Sentence));

    /// <summary>"Shops (9 partners)": a count in brackets is a part's or an entry's.</summary>
    private static bool IsBracketed(Mention mention) =>
        mention.Quantity.Dimension == Dimension.Count && mention.Quantity.Start > 0 && mention.Quantity.Start <= mention.Text.Length && mention.Text[mention.Quantity.Start - 1] == '(';

    /// <summary>A cell speaks about its row: who does not name the row speaks about something else.</summary>
    private static bool IsOtherRow(Mention cell, Mention other)
    {
        if (cell.Header is not { } header || other.Header is not null)
        {
            return false;
        }

        var column = WordReader.ContentStems(header).ToHashSet(StringComparer.Ordinal);
        var row = cell.Subject.Where(stem => !column.Contains(stem)).ToList();
        return row.Count > 0 && !row.Exists(other.Subject.Contains) && !row.TrueForAll(other.Context.Contains);
    }

    /// <summary>When a thing begins and when it ends are two times of day.</summary>
    private static bool ClocksAgree(Mention a, Mention b) =>
        a.Quantity.Dimension != Dimension.Clock || End.IsMatch(a.Text) == End.IsMatch(b.Text);

    /// <summary>One quantity told twice differs by an update or a slip, hardly ever by an order of magnitude.</summary>
    private static bool IsNear(Quantity a, Quantity b)
    {
        if (a.Dimension is Dimension.Date or Dimension.Clock)
        {
            return true;
        }

        var (low, high) = (Math.Min(a.High, b.High), Math.Max(a.Low, b.Low));
        return (low > 0 && a.Dimension == b.Dimension && AreSwapped(a.Text, b.Text)) || (low > 0 && high <= low * (a.Bound == b.Bound && a.Bound is Bound.AtMost or Bound.AtLeast ? LimitRatioMax : RatioMax));
    }

    /// <summary>"17" typed as "71".</summary>
    private static bool AreSwapped(string a, string b) =>
        string.Concat(a.Where(c => !char.IsDigit(c))) == string.Concat(b.Where(c => !char.IsDigit(c))) && a.Where(char.IsDigit).Count() is > 1 and <= 3 && a.Where(char.IsDigit).Order().SequenceEqual(b.Where(char.IsDigit).Order());

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
        IsEffortCell(entry) || (entry.Statement.Kind == StatementKind.ListItem && entry.Quantity.Dimension != Dimension.Date && entry.Quantity.Start > 0
        && (entry.Text[entry.Quantity.Start - 1] == '(' || IsEffort(entry)) && !entry.Subject.SetEquals(other.Subject));

    private static bool IsEffortCell(Mention entry) =>
        entry.Header is not null && entry.Quantity.Dimension == Dimension.Time && entry.Quantity.Bound == Bound.Exact && entry.Quantity.Start == 0
        && entry.Subject.Count >= EntryWordsMin && entry.Quantity.NounEnd >= entry.Text.TrimEnd('.', ' ').Length;

    /// <summary>"Turn the switch and try six phones: 35 minutes" ends in the time that the entry takes.</summary>
    private static bool IsEffort(Mention entry) =>
        entry.Quantity.Dimension == Dimension.Time && entry.Subject.Count >= EntryWordsMin && entry.Quantity.NounEnd >= entry.Text.TrimEnd('.', ' ').Length
        && entry.Text[..entry.Quantity.Start].TrimEnd() is [.., ':' or '–' or '—' or ','];
}

using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Tells which numbers state how something is. The others are parts of a ratio, dates of tasks, numbers of entries, offers that nobody took.</summary>
internal static class Statedness
{
    private static readonly Regex RatioAfter = Pattern.Loose(@"\G[\p{L}\s]{0,30}?\b(?:of|in|out of) (?:the |every |these |all |our )?(?:\d|ten\b|hundred\b|five\b|twenty\b)");

    private static readonly Regex RatioBefore = Pattern.Loose(@"\d\s?(?:%|percent)?(?:\s\p{L}+)? (?:of|in|out of|per) (?:the |every |these |all )?$|\d\s?[x×*/]\s?$");

    private static readonly Regex ShareOfRatio = Pattern.Loose(@"\d (?:out )?of [^()%]{1,60}\(\W?$|\d\s?/\s?\d[\d,]*\W*$");

    private static readonly Regex RatioSign = Pattern.Loose(@"\G\s?[x×*]\s?[€$£]?\d");

    private static readonly Regex Relative = Pattern.Loose(@"\G\s(?:later|earlier|more|less|longer|shorter|older|too)\b");

    private static readonly Regex Article = Pattern.Loose(@"^an?\s");

    private static readonly Regex Deadline = Pattern.Loose(@"\b(?:by|due|due on|due by|before|no later than|after|since|as of|week of|week from)\W{0,3}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*\W{1,2})?(?:the )?$");

    private static readonly Regex TaskLabel = Pattern.Loose(@"\b(?:owners?|due(?: date)?|responsible|assignee|who|by whom|lead|done by|deadline|date|when)\b\W{0,3}:|@\p{L}|\((?:[^()]*\b(?:due|by)\b[^()]*)\)");

    private static readonly Regex TaskHeader = Pattern.Loose(@"^\W*(?:owners?|who|responsible|assignee|assigned to|due(?: date)?|by whom|done by|lead)\b");

    private static readonly Regex KeyHeader = Pattern.Loose(@"^\W*(?:#|no\.?|nr\.?|id|number|step|after|needs|requires|depends(?: on)?|stage|phase|week|day|priority|prio|rank|score|points|weight|likelihood|impact|severity|run|round|version|seq\.?|order)?\W*$|^\W*(?:after|needs|depends)\b");

    private static readonly Regex Alternative = Pattern.Loose(
        @"\b(?:compet(?:ing|itor\p{L}*)|rival|declined|rejected|turned down|(?:other|second|third|cheapest|highest|lowest) (?:offers?|bids?|quotes?|suppliers?|vendors?|providers?)|break-?even|made (?:us )?offers|offers? (?:ranged?|came|lay|lie)|offers,? (?:from|between)|would have|alternativ\p{L}+)\b");

    private static readonly Regex Trend = Pattern.Loose(@"\b(?:falls?|fell|rises?|rose|goes|went|go|shrinks?|shrank|moves?|climbs?|sinks?|improves?)\b[^.;]{0,30}\bfrom\b[^.;]{0,40}\bto\b");

    private const double Hundred = 100;

    /// <summary>Tells whether a number can stand against another one.</summary>
    public static bool States(Mention mention)
    {
        var quantity = mention.Quantity;
        return !mention.Qualifiers.ContainsKey(QualifierKind.Part)
            && !(quantity.Noun is { } noun && quantity.Low < Hundred && WordLists.VagueNouns.Contains(noun) && !IsCompound(mention))
            && !(quantity.IsBare && (!mention.IsLabelled || mention.Inherited || quantity.Bound != Bound.Exact))
            && !(quantity.Dimension == Dimension.Percent && quantity.Low is 0 or >= Hundred)
            && !IsEntryNumber(mention) && !IsRatio(mention) && !Article.IsMatch(quantity.Text)
            && !Relative.IsMatch(mention.Text, Math.Min(quantity.NounEnd, mention.Text.Length))
            && !(Dimension.IsMoney(quantity.Dimension) && Alternative.IsMatch(mention.Statement.Text)) && !Trend.IsMatch(mention.Statement.Text)
            && (quantity.Dimension is not Dimension.Date || (!quantity.IsRange && !IsTaskDate(mention)));
    }

    /// <summary>"52 access points": the word before it says which points.</summary>
    private static bool IsCompound(Mention mention) =>
        mention.Quantity.NounEnd <= mention.Text.Length && mention.Quantity.NounEnd > mention.Quantity.End
        && WordReader.ContentStems(mention.Text[mention.Quantity.End..mention.Quantity.NounEnd]).Count() > 1;

    /// <summary>The number of a heading or a row, and the numbers of the rows that a row refers to.</summary>
    private static bool IsEntryNumber(Mention mention) =>
        mention.Quantity.Dimension == Dimension.Count
        && ((mention.Statement.Kind == StatementKind.Heading && mention.Quantity.Start == 0)
            || (mention.Header is { } header && mention.Quantity.IsBare && KeyHeader.IsMatch(header)));

    /// <summary>"8 of 10 guests", "1 in 50 payments", "9 x 240".</summary>
    private static bool IsRatio(Mention mention)
    {
        var (text, quantity) = (mention.Text, mention.Quantity);
        return (quantity.Dimension == Dimension.Percent && ShareOfRatio.IsMatch(text[..Math.Min(quantity.Start, text.Length)]))
            || (quantity.Dimension == Dimension.Count && quantity.NounEnd <= text.Length
            && (RatioAfter.IsMatch(text, quantity.End) || RatioSign.IsMatch(text, quantity.End)
                || RatioBefore.IsMatch(text[..quantity.Start])));
    }

    /// <summary>A task is due on one day and the event that it prepares takes place on another.</summary>
    private static bool IsTaskDate(Mention mention) =>
        (mention.Header is { } header && mention.Statement.Row is { } row && (TaskHeader.IsMatch(header) || row.Table.Header.Any(TaskHeader.IsMatch)))
        || Deadline.IsMatch(mention.Text[..Math.Min(mention.Quantity.Start, mention.Text.Length)])
        || (mention.Statement.Item is not null && TaskLabel.IsMatch(mention.Statement.Text));
}

using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Finds shares of one whole that do not make 100 %, and percentages that do not fit the fraction beside them.</summary>
internal sealed class PercentageMismatchRule : IRule
{
    private static readonly Regex Fraction = Pattern.Loose(
        @"(?<![\d./-])(?<part>\d{1,3}(?:,\d{3})+|\d+)(?: ?/ ?| (?:out )?of (?:the |our |all )?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?![\d./%])(?: [\p{L}][\p{L} -]{0,40})?,? ?(?:\(|[=–—-] ?|, ?or |, ?i\.e\. ?)(?<about>~|≈|about |around |roughly |nearly |almost |over |just )?(?:or |that is )?(?<percent>\d+(?:\.\d+)?) ?(?:%|percent\b)");

    /// <summary>The whole first: "Of 900 letters this year, 45 (8 %) came back", "900 letters were sent; 45 of them (8 %) came back".</summary>
    private static readonly Regex WholeFirst = Pattern.Loose(
        @"(?:\b(?:out )?of (?:the |our |all |these )?(?<whole>\d{1,3}(?:,\d{3})+|\d+) [^.;:()%\d]{2,60}?,? (?<part>\d{1,3}(?:,\d{3})+|\d+)(?: [\p{L}][\p{L} -]{0,30})?"
        + @"|(?<![\d.,])(?<whole>\d{1,3}(?:,\d{3})+|\d+) \p{L}[^.:()%\d]{2,80}?[;,.]? (?:and )?(?<part>\d{1,3}(?:,\d{3})+|\d+) of (?:them|these|those|which|whom))"
        + @" ?\((?<about>~|≈|about |around |roughly |nearly |almost |over |just )?(?<percent>\d+(?:\.\d+)?) ?(?:%|percent)");

    private static readonly Regex ShareWord = Pattern.Loose(@"\b(?:split|allocat\w+|breakdown|break-down|distribution|distributed|shares?|mix|composition|made up|proportions?|weights?|weighting|of the (?:budget|total|whole)|divided|apportion\w+)\b|% of (?:total|budget|the)\b");

    private static readonly Regex PercentHeader = Pattern.Loose(@"%|percent");

    private static readonly Regex TotalLabel = Pattern.Loose(@"^\W*(?:grand )?(?:total|sum)\b|^\W*(?:all|altogether|together|overall)\W*$");

    private static readonly Regex SplitSentence = Pattern.Loose(@"^\W*(?:payments?|instal?lments?)\b[^.]*\d ?%|\b(?:is|are|be|was|were|gets?|we|will|budget|time|funds?|money|marks?|grade|effort)\b.*\b(?:split|allocated|divided|distributed|made up|composed|broken down|consists?)\b|\b(?:split|breakdown|allocation|mix|distribution|division|shares?|composition)\b(?: (?:of|for|by|between|among)\b[^:.;%]{1,60}?)?\s?(?::|\bis\b)");

    /// <summary>"Of today's calls 40 % are complaints, 35 % are orders and 35 % are questions": shares told one by one.</summary>
    private static readonly Regex OneByOne = Pattern.Loose(@"^\W*of (?:the|our|all|today[’']s|these|this|last|\d)[^%.;:]{2,60}?\d+ ?(?:%|percent)(?:[^%;:.]*,[^%;:.]*?\d+ ?(?:%|percent))+[^%;:.]*\band\b[^%;:.,]{0,20}\d+ ?(?:%|percent)[^%]*$");

    private static readonly Regex PairOfShares = Pattern.Loose(@"\b(?:split|divided)\b[^,.;]{0,30}\d");

    private const double Certain = 0.95;
    private const double Likely = 0.85;
    private const double Whole = 100;
    private const double RoundingMax = 2;
    private const int SharesMin = 2;
    private const double WholeMin = 60;
    private const double WholeMax = 150;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.PercentageMismatch];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material) =>
        material.Documents.SelectMany(document =>
            document.Statements.SelectMany(statement => CheckFractions(document.Name, statement))
                .Concat(document.Tables.SelectMany(table => CheckTable(document.Name, table)))
                .Concat(document.Lists.Select(list => CheckList(document.Name, list)).OfType<Finding>())
                .Concat(document.Statements.Select(statement => CheckSentence(document.Name, statement)).OfType<Finding>())
                .OrderBy(finding => finding.Evidence[0].Line));

    private static IEnumerable<Finding> CheckFractions(string document, Statement statement)
    {
        foreach (var match in Fraction.Matches(statement.Text).Concat(WholeFirst.Matches(statement.Text)))
        {
            var part = Number(match, "part");
            var whole = Number(match, "whole");
            var stated = Number(match, "percent");
            var written = match.Groups["percent"].Value;
            var decimals = written.Contains('.', StringComparison.Ordinal) ? written.Length - written.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            var step = Math.Pow(10, -decimals);
            var about = match.Groups["about"].Success ? 2 * step : 0;
            if (whole <= 0 || part > whole || Math.Abs((part / whole * Whole) - stated) <= step + about)
            {
                continue;
            }

            yield return new Finding
            {
                Kind = FindingKind.PercentageMismatch,
                Evidence = [new Citation(document, statement.Line, statement.EndLine)],
                Reason = $"{match.Groups["part"].Value} of {match.Groups["whole"].Value} is {Show(part / whole * Whole, decimals)} %, but line {statement.Line} says {written} %.",
                Confidence = Certain,
                Subject = $"{match.Groups["part"].Value} of {match.Groups["whole"].Value}",
            };
        }
    }

    private static IEnumerable<Finding> CheckTable(string document, Table table)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            var rows = table.Rows.Where(row => !TotalLabel.IsMatch(row.Cells[0])).ToList();
            var total = table.Rows.FirstOrDefault(row => TotalLabel.IsMatch(row.Cells[0]));
            var shareLike = ShareWord.IsMatch(table.Header[column])
                || (PercentHeader.IsMatch(table.Header[column]) && (ShareWord.IsMatch(table.Section.Title) || total is not null));
            var totalSaysWhole = total is not null && SharesOf(total.Cells[column]) is Whole;
            var shares = rows.Select(row => SharesOf(row.Cells[column])).ToList();
            if ((!shareLike && !totalSaysWhole) || shares.Count < SharesMin || shares.Contains(null))
            {
                continue;
            }

            var evidence = new[] { new Citation(document, rows[0].Line, (total ?? rows[^1]).Line) };
            // Far from 100 the shares are of a whole of their own each: the share of the row, not of the table.
            if (!totalSaysWhole && shares.Sum(share => share!.Value) is < WholeMin or > WholeMax)
            {
                continue;
            }

            if (Report(evidence, $"\"{table.Header[column]}\"", [.. shares.Select(share => share!.Value)], Certain) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? CheckList(string document, ListBlock list)
    {
        var titles = list.Section.Level == Section.LeadInLevel
            ? new[] { list.Section.Title, list.Section.Parent?.Title ?? string.Empty }
            : [list.Section.Title];
        if (list.Items.Count < SharesMin || !titles.Any(title => ShareWord.IsMatch(title)))
        {
            return null;
        }

        var items = list.Items.Where(item => !TotalLabel.IsMatch(item.Text)).ToList();
        var shares = items.Select(item => SharesOf(item.Text)).ToList();
        var title = titles.First(title => ShareWord.IsMatch(title));
        return shares.Contains(null) || shares.Count < SharesMin ? null : Report(
            [new Citation(document, items[0].Line, items[^1].EndLine)],
            $"\"{title}\"",
            [.. shares.Select(share => share!.Value)],
            Likely);
    }

    /// <summary>"The budget is split 60 % staff, 30 % rent and 15 % travel".</summary>
    private static Finding? CheckSentence(string document, Statement statement)
    {
        if (statement.Kind is not (StatementKind.Sentence or StatementKind.ListItem or StatementKind.Quote) || !(SplitSentence.IsMatch(statement.Text) || OneByOne.IsMatch(statement.Text)))
        {
            return null;
        }

        var quantities = QuantityReader.Read(statement.Text, WordReader.Read(statement.Text)).FindAll(each => each.Dimension == Dimension.Percent);
        if (quantities.Count <= SharesMin - 1 || quantities.Exists(each => each.Bound is Bound.AtLeast or Bound.AtMost || each.IsRange)
            || (quantities.Count == SharesMin && !PairOfShares.IsMatch(statement.Text)))
        {
            return null;
        }

        return Report([new Citation(document, statement.Line, statement.EndLine)], "the split", [.. quantities.Select(each => each.Low)], Likely - 0.05);
    }

    private static Finding? Report(Citation[] evidence, string what, List<double> shares, double confidence)
    {
        var sum = shares.Sum();
        if (Math.Abs(sum - Whole) <= Math.Min(RoundingMax, 0.5 * shares.Count) + 1e-9)
        {
            return null;
        }

        return new Finding
        {
            Kind = FindingKind.PercentageMismatch,
            Evidence = evidence,
            Reason = $"The {shares.Count.ToString(CultureInfo.InvariantCulture)} shares of {what} from line {evidence[0].Line} add up to {Show(sum, 1)} %, not 100 %.",
            Confidence = confidence,
            Subject = $"shares of {what.Trim('"')}",
        };
    }

    private static double? SharesOf(string text)
    {
        var found = QuantityReader.Read(text, WordReader.Read(text));
        var percents = found.FindAll(each => each.Dimension == Dimension.Percent);
        return percents.Count == 1 && !percents[0].IsRange && percents[0].Bound is Bound.Exact or Bound.About ? percents[0].Low
            : found is [{ IsBare: true, IsRange: false } bare] && bare.Text.Length == text.Trim().Length ? bare.Low : null;
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Show(double value, int decimals) => Math.Round(value, decimals).ToString(CultureInfo.InvariantCulture);
}

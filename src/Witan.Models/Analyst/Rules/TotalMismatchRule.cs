using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Adds up the parts of a table, a list or a sentence and compares the sum with the total beside them.</summary>
internal sealed class TotalMismatchRule : IRule
{
    private static readonly Regex TotalWord = Pattern.Loose(@"^\W*(?:(?:grand |overall )?total|sum|in total|altogether|together)\b(?! (?:time|cost) per)");

    private static readonly Regex TotalInTitle = Pattern.Loose(@"\b(?:total(?: of|s|ing|ling)?|in total|altogether)\b:?\s?[^,;()]{1,30}$|\([^()]{1,20} (?:in )?total\)");

    private static readonly Regex Together = Pattern.Loose(@"\b(?:together|in total|altogether|for a total of|totall?ing|making|adding up to|which adds up to|which makes|a total of|total:?|summing to|sum:?)\b");

    /// <summary>What a sentence below a list says when it sums the list up: "All of this takes 90 minutes in total".</summary>
    private static readonly Regex SumsUp = Pattern.Loose(@"^\W*(?:all of (?:this|it|them)|the whole)\b|\b(?:in total|altogether|together(?! with)|adds? up to|sums? up to)\b");

    /// <summary>The working of a product whose result follows: in "9 x 62 = 558" only the result is a part.</summary>
    private static readonly Regex Working = Pattern.Exact(@"(?<![\d.,])[€$£]?\d[\d.,'’]*[^\d=;,]{0,20}?\s?[x×*]\s?[€$£]?\d[\d.,'’]*[^\d=;,]{0,20}=");

    private static readonly Regex Bracket = Pattern.Exact(@"\s*\([^()]*\)");

    private static readonly Regex Leading = Pattern.Exact(@"^[^(]*\(\D*\d");

    private const double Certain = 0.95;
    private const double Likely = 0.8;
    private const int PartsMin = 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds { get; } = [FindingKind.TotalMismatch];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(ReviewMaterial material) =>
        material.Documents.SelectMany(document =>
            document.Tables.SelectMany(table => TableSums.Check(document.Name, table))
                .Concat(document.Lists.SelectMany(list => CheckList(document, list)))
                .Concat(CheckText(document))
                .OrderBy(finding => finding.Evidence[0].Line));

    /// <summary>Words the finding; null when the parts do add up.</summary>
    /// <param name="evidence">The lines, the total's last.</param>
    /// <param name="what">What is added up.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="total">The stated total.</param>
    /// <param name="confidence">How sure it is that the total is of these parts.</param>
    internal static Finding? Compare(IReadOnlyList<Citation> evidence, string what, IReadOnlyList<Quantity> parts, Quantity total, double confidence)
    {
        if (Addition.Fits(parts, total))
        {
            return null;
        }

        var sum = Addition.Show(parts, total);
        return new Finding
        {
            Kind = FindingKind.TotalMismatch,
            Evidence = evidence,
            Reason = $"The {parts.Count.ToString(CultureInfo.InvariantCulture)} parts of {what} add up to {sum}, but line {evidence[^1].Line} gives {total.Text} as the total.",
            Confidence = confidence,
            Subject = $"total of {what}",
        };
    }

    /// <summary>Checks columns that the writer aligned with blanks, and the sentences beside them.</summary>
    private static IEnumerable<Finding> CheckText(ParsedDocument document)
    {
        var columns = AlignedSums.Read(document);
        var inColumns = columns.SelectMany(column => Enumerable.Range(column.FirstLine, column.TotalLine - column.FirstLine + 1)).ToHashSet();
        return columns
            .Select(column => Compare(
                [new Citation(document.Name, column.FirstLine, column.TotalLine - 1), new Citation(document.Name, column.TotalLine, column.TotalLine)],
                "the column",
                column.Parts,
                column.Total,
                Certain))
            .Concat(document.Statements.Where(statement => !inColumns.Contains(statement.Line) && !inColumns.Contains(statement.EndLine))
                .Select(statement => CheckSentence(document.Name, statement)))
            .OfType<Finding>();
    }

    private static IEnumerable<Finding> CheckList(ParsedDocument document, ListBlock list)
    {
        var total = list.Items.FirstOrDefault(item => TotalWord.IsMatch(item.Text));
        var parts = list.Items.TakeWhile(item => item != total).ToList();
        if (total is not null)
        {
            var after = list.Items.SkipWhile(item => item != total).Skip(1).Any();
            return after ? [] : Report(document.Name, parts, ReadOnly(total.Text), total.Line, total.EndLine, Certain);
        }

        var next = parts.Count < PartsMin ? null : After(document.Statements, list.AllItems().Max(item => item.EndLine));
        if (next is { Kind: StatementKind.Sentence } && (TotalWord.IsMatch(next.Text) || SumsUp.IsMatch(next.Text)))
        {
            return Report(document.Name, list.Items, ReadOnly(next.Text), next.Line, next.EndLine, Certain);
        }

        var leadIn = list.Section.Level == Section.LeadInLevel || (list.Items.Count > 0 && list.Section.Line == list.Items[0].Line - 1) ? list.Section.Title : string.Empty;
        return TotalInTitle.Match(leadIn) is { Success: true } stated
            ? Report(document.Name, list.Items, ReadOnly(stated.Value), list.Section.Line, list.Section.Line, Likely)
            : [];
    }

    /// <summary>Finds the first statement below a line; statements stand in order, and a long document has many lists.</summary>
    private static Statement? After(IReadOnlyList<Statement> statements, int line)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = statements[middle].Line <= line ? (middle + 1, high) : (low, middle);
        }

        return low < statements.Count ? statements[low] : null;
    }

    private static IEnumerable<Finding> Report(string document, IReadOnlyList<ListItem> items, Quantity? total, int line, int endLine, double confidence)
    {
        var parts = items.Select(item => ReadOnly(item.Text, total)).OfType<Quantity>().ToList();
        if (total is null || parts.Count < PartsMin || parts.Count != items.Count || items.Any(item => item.Children.Count > 0)
            || parts.Any(part => !Addition.SameKind(part, total)))
        {
            return [];
        }

        var evidence = new[] { new Citation(document, items[0].Line, items[^1].EndLine), new Citation(document, line, endLine) };
        return Compare(evidence, "the list", parts, total, confidence) is { } finding ? [finding] : [];
    }

    /// <summary>"A costs 10, B 20, together 40".</summary>
    private static Finding? CheckSentence(string document, Statement statement)
    {
        var match = Together.Match(statement.Text);
        if (!match.Success || statement.Kind is StatementKind.TableRow or StatementKind.Code)
        {
            return null;
        }

        var text = Working.Replace(statement.Text, working => new string(' ', working.Length));
        var quantities = QuantityReader.Read(text, WordReader.Read(text));
        var after = match.Index + match.Length;
        var total = quantities.Find(quantity => quantity.Start >= match.Index && quantity.Start - after < 30);
        var parts = quantities.Where(quantity => quantity.End <= match.Index).ToList();
        var trailing = total is not null && quantities.Exists(quantity => quantity.Start > total.Start && Addition.SameKind(quantity, total));
        return total is null || trailing || parts.Count < PartsMin || parts.Any(part => !Addition.SameKind(part, total) || part.Bound != Bound.Exact || part.High > total.Low
                || (total.Noun is not null && part.Noun != total.Noun))
            || total.Bound != Bound.Exact
            ? null
            : Compare([new Citation(document, statement.Line, statement.EndLine)], "the sentence", parts, total, Likely);
    }

    /// <summary>Reads the one amount of a line; what stands in brackets explains it, unless the amount itself stands there.</summary>
    /// <param name="text">The line.</param>
    /// <param name="total">What the amount is to be a part of: "Place five orders (35 minutes)" is a part of 90 minutes; null for the total itself.</param>
    private static Quantity? ReadOnly(string text, Quantity? total = null)
    {
        text = Working.Replace(text, working => new string(' ', working.Length));
        var plain = Read(Bracket.Replace(text, string.Empty));
        if (total is not null && (Only(plain, total) ?? Only(Read(text), total)) is { } fitting)
        {
            return fitting;
        }

        return plain.Count == 1 ? plain[0] : Leading.IsMatch(text) && Read(text) is [var only] ? only : null;
    }

    private static Quantity? Only(List<Quantity> found, Quantity total) =>
        found.FindAll(each => each.Dimension == total.Dimension) is [var only] ? only : null;

    private static List<Quantity> Read(string text) => QuantityReader.Read(text, WordReader.Read(text));
}

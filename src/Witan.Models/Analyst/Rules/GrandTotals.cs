using System.Text.RegularExpressions;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Compares the budget that a sentence names with the one total that the document's figures end in.</summary>
internal static class GrandTotals
{
    private static readonly Regex TotalLine = Pattern.Loose(@"^\W*(?:grand |overall )?(?:total|sum|in total|altogether)\b");

    private static readonly Regex Claim = Pattern.Loose(
        @"\b(?:total|overall|whole|entire) (?:budget|costs?|price|sum|investment|spending)\b|\bbudget\b[^.;]{0,40}\b(?:in total|altogether)\b|\b(?:the|a|our|project) budget (?:of|is|amounts to|comes to)\b|\bcosts?\b[^.;]{0,40}\b(?:in total|altogether)\b");

    private static readonly Regex Other = Pattern.Loose(@"\b(?:per|each|every|yearly|annual|monthly|a year|a month|last year|declined|offers?|saves?|savings?|of which|remaining|left|if)\b");

    private const double Confidence = 0.8;
    private const double RatioMax = 2;
    private const int GapMax = 20;

    /// <summary>Lists the sentences whose amount is not the total's; none when the document has several totals.</summary>
    public static IEnumerable<Finding> Check(ParsedDocument document)
    {
        var totals = document.Statements.Where(statement => statement.Kind != StatementKind.Heading && TotalLine.IsMatch(statement.Text))
            .Select(statement => (Statement: statement, Amount: MoneyOf(statement))).Where(pair => pair.Amount is not null).Take(2).ToList();
        if (totals is not [{ Amount: { } total, Statement: var line }])
        {
            yield break;
        }

        foreach (var statement in document.Statements)
        {
            if (statement.Kind == StatementKind.Sentence && !ReferenceEquals(statement, line)
                && ClaimOf(statement.Text) is { } claim && claim.Dimension == total.Dimension && Comparison.Contradict(claim, total)
                && Math.Max(claim.Low, total.Low) <= RatioMax * Math.Min(claim.High, total.High))
            {
                yield return new Finding
                {
                    Kind = FindingKind.ContradictingNumber,
                    Evidence = [.. new[] { statement, line }.OrderBy(each => each.Line).Select(each => Cite.Of(document, each))],
                    Reason = $"Line {statement.Line} gives the total as {claim.Text}, but the figures end in {total.Text} in line {line.Line}.",
                    Confidence = Confidence,
                    Subject = "total budget",
                };
            }
        }
    }

    /// <summary>Reads the amount that a sentence calls the whole.</summary>
    private static Quantity? ClaimOf(string text)
    {
        var match = Claim.Match(text);
        var start = match.Success ? text.LastIndexOf(". ", match.Index, StringComparison.Ordinal) + 1 : 0;
        if (!match.Success || Other.IsMatch(text[start..]))
        {
            return null;
        }

        return QuantityReader.Read(text, WordReader.Read(text))
            .Find(each => Dimension.IsMoney(each.Dimension) && each.Start >= match.Index && each.Start <= match.Index + match.Length + GapMax);
    }

    private static Quantity? MoneyOf(Statement statement) =>
        QuantityReader.Read(statement.Text, WordReader.Read(statement.Text)).FindAll(each => Dimension.IsMoney(each.Dimension)) is [var only] ? only : null;
}

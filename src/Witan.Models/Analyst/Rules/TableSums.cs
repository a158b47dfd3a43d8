using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Checks the totals of one table: rows below a column, and quantity times price along a row.</summary>
internal static class TableSums
{
    private static readonly Regex TotalLabel = Pattern.Loose(@"^\W*(?:grand |overall |sub-?)?(?:total|sum)s?\b\W*(?:\(.*\)|[\p{L} ]{0,20})?\W*$|^\W*(?:in total|all|altogether|together)\W*$");

    private static readonly Regex NotAdditive = Pattern.Loose(@"%|percent|\brate\b|\bper\b|\bunit (?:price|cost)\b|\beach\b|\bavg\b|average|median|\bmean\b|\bprice\b|ratio|cumulative|running|balance|\bdate\b|\bid\b|\bno\.?$|#|\bp\d\d\b|\bmax|(?<!\()\bmin\b|score|weight|priority|year$|\bweek\b|phase|temperature|age\b");

    private static readonly Regex NotAmount = Pattern.Loose(@"%|percent|\bper\b|\beach\b|average");

    private static readonly Regex UnitLabel = Pattern.Loose(@"\b(?:per|each|rate|price|number of|average)\b");

    private static readonly Regex PriceHeader = Pattern.Loose(@"unit (?:price|cost)|price|\brate\b|\beach\b|(?:cost|price|fee) per|per (?:unit|item|piece|hour|day|person|head)|hourly|daily");

    private static readonly Regex QuantityHeader = Pattern.Loose(@"^\W*(?:qty|quantity|units?|number|no\. of .*|count|pieces|pcs|hours|days|amount ordered|how many|people|persons|licen[cs]es|seats)\W*$");

    private static readonly Regex AmountHeader = Pattern.Loose(@"^\W*(?:amount|total|line total|sum|subtotal|cost|total cost|total price)\b(?!.*\bper\b)");

    private const double Certain = 0.95;
    private const double ProductConfidence = 0.9;
    private const int PartsMin = 2;

    /// <summary>Lists the totals that do not fit.</summary>
    public static IEnumerable<Finding> Check(string document, Table table) => CheckColumns(document, table).Concat(CheckProducts(document, table));

    private static IEnumerable<Finding> CheckColumns(string document, Table table)
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (NotAdditive.IsMatch(table.Header[column]))
            {
                continue;
            }

            foreach (var finding in CheckColumn(document, table, column))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> CheckColumn(string document, Table table, int column)
    {
        var block = new List<(TableRow Row, Quantity Value)>();
        var all = new List<Quantity>();
        var complete = true;
        foreach (var row in table.Rows)
        {
            var cell = column < row.Cells.Count ? row.Cells[column] : string.Empty;
            var value = QuantityReader.ReadCell(cell);
            if (!IsTotal(row, column))
            {
                complete &= value is not null || cell.Trim() is "" or "-" or "–" or "—" or "n/a";
                if (value is not null && !NotAmount.IsMatch(cell))
                {
                    block.Add((row, value));
                    all.Add(value);
                }

                continue;
            }

            if (value is not null && complete && table.Rows.Count > PartsMin)
            {
                var own = block.Select(part => part.Value).ToList();
                if (Differs(own, value) && (all.Count == own.Count || Differs(all, value)) && !Addition.Fits(Amounts(block, value), value))
                {
                    var parts = own.Count >= PartsMin ? own : all;
                    var first = block.Count >= PartsMin ? block[0].Row.Line : table.Rows[0].Line;
                    yield return TotalMismatchRule.Compare(
                        [new Citation(document, first, row.Line - 1), new Citation(document, row.Line, row.Line)],
                        Name(table.Header[column]),
                        parts,
                        value,
                        Certain)!;
                }
            }

            block.Clear();
        }
    }

    /// <summary>Leaves out what only leads to an amount: "Per pay slip | CHF 6.80" and the number of pay slips below it.</summary>
    private static List<Quantity> Amounts(List<(TableRow Row, Quantity Value)> block, Quantity total) =>
        [.. block.Where(part => !part.Row.Cells.Any(cell => UnitLabel.IsMatch(cell)) && (part.Value.Dimension == total.Dimension || total.IsBare))
            .Select(part => part.Value)];

    private static bool Differs(List<Quantity> parts, Quantity total) =>
        parts.Count >= PartsMin && parts.TrueForAll(part => Addition.SameKind(part, total) && part.Dimension is not (Dimension.Percent or Dimension.Date or Dimension.Clock))
        && !Addition.Fits(parts, total);

    /// <summary>quantity x unit price = amount.</summary>
    private static IEnumerable<Finding> CheckProducts(string document, Table table)
    {
        var price = IndexOf(table, PriceHeader);
        var quantity = IndexOf(table, QuantityHeader);
        var amount = LastIndexOf(table, AmountHeader);
        if (price < 0 || quantity < 0 || amount < 0 || price == quantity || amount == price || amount == quantity)
        {
            yield break;
        }

        var rows = table.Rows.Where(row => !IsTotal(row, amount))
            .Select(row => (row, Factor: QuantityReader.ReadCell(row.Cells[quantity]), Price: QuantityReader.ReadCell(row.Cells[price]), Amount: QuantityReader.ReadCell(row.Cells[amount])))
            .Where(row => row is { Factor: not null, Price: not null, Amount: not null })
            .Select(row => (row.row, Count: Plain(row.Factor!), Price: row.Price!, Amount: row.Amount!)).ToList();
        var wrong = rows.Where(row => Math.Abs((row.Count * row.Price.Low) - row.Amount.Low) > Math.Max(row.Amount.Precision, 0.01 * row.Amount.Low * 0.5)).ToList();
        // When most rows do not fit, the columns mean something else.
        if (wrong.Count * 2 > rows.Count && rows.Count > 1)
        {
            yield break;
        }

        foreach (var row in wrong)
        {
            yield return new Finding
            {
                Kind = FindingKind.TotalMismatch,
                Evidence = [new Citation(document, row.row.Line, row.row.Line)],
                Reason = $"Line {row.row.Line} gives {row.Amount.Text} for {row.row.Cells[quantity]} times {row.Price.Text}, which makes {row.Count * row.Price.Low:#,0.##}.",
                Confidence = ProductConfidence,
                Subject = $"amount of {Name(row.row.Cells[0])}",
            };
        }
    }

    /// <summary>Hours and days count as many as are written, whatever they are in seconds.</summary>
    private static double Plain(Quantity quantity) => quantity.Dimension == Dimension.Time ? quantity.Low / quantity.Precision : quantity.Low;

    private static int IndexOf(Table table, Regex pattern) => table.Header.ToList().FindIndex(header => pattern.IsMatch(header));

    private static int LastIndexOf(Table table, Regex pattern) => table.Header.ToList().FindLastIndex(header => pattern.IsMatch(header));

    private static bool IsTotal(TableRow row, int column) =>
        row.Cells.Where((cell, index) => index != column).Any(cell => TotalLabel.IsMatch(cell));

    private static string Name(string text) => text.Trim().Length == 0 ? "the column" : $"\"{text.Trim()}\"";
}

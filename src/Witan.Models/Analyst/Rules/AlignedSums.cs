using System.Text.RegularExpressions;
using Witan.Models.Analyst.Quantities;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst.Rules;

/// <summary>Reads columns of amounts that plain text aligns with blanks or tabs or set after colons, up to the line that gives their total.</summary>
internal static class AlignedSums
{
    private static readonly Regex Row = Pattern.Exact(@"^\s*(?<label>\p{L}.*?)(?:\s{2,}|\t\s*|(?<colon>:)\s+)(?<amount>(?:[€$£]|[A-Z]{3})?\s?\d[\d,.'’]*(?:\s?(?:[€$£]|[A-Z]{3}|\p{Ll}{1,7}))?)\s*$");

    private static readonly Regex Rule = Pattern.Exact(@"^\s*[-=_]{3,}\s*$");

    private static readonly Regex TotalLabel = Pattern.Loose(@"^(?:grand |overall )?(?:total|sum|in total|altogether)\b");

    private const int PartsMin = 2;

    /// <summary>One column with its total.</summary>
    /// <param name="FirstLine">The line of the first part.</param>
    /// <param name="TotalLine">The line of the total.</param>
    /// <param name="Parts">The parts.</param>
    /// <param name="Total">The stated total.</param>
    public sealed record Column(int FirstLine, int TotalLine, IReadOnlyList<Quantity> Parts, Quantity Total);

    /// <summary>Lists the columns of a document in order.</summary>
    public static List<Column> Read(ParsedDocument document)
    {
        var columns = new List<Column>();
        var parts = new List<Quantity>();
        var first = 0;
        for (var line = 1; line <= document.Lines.Count; line++)
        {
            var text = document.Lines[line - 1];
            if (parts.Count > 0 && Rule.IsMatch(text))
            {
                continue;
            }

            var row = text.Contains('|', StringComparison.Ordinal) ? null : Row.Match(text);
            var amount = row is { Success: true } ? QuantityReader.ReadCell(row.Groups["amount"].Value) : null;
            // "Doors: 3" beside "Rooms: 5" are no column; amounts of money or time are.
            if (amount is null || (row!.Groups["colon"].Success && amount.Dimension == Dimension.Count))
            {
                parts.Clear();
                continue;
            }

            if (!TotalLabel.IsMatch(row!.Groups["label"].Value))
            {
                first = parts.Count == 0 ? line : first;
                parts.Add(amount);
                continue;
            }

            if (parts.Count >= PartsMin && parts.TrueForAll(part => part.Dimension == amount.Dimension))
            {
                columns.Add(new Column(first, line, [.. parts], amount));
            }

            parts.Clear();
        }

        return columns;
    }
}

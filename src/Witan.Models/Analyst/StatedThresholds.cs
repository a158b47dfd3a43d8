using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;
using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>Reads the thresholds that a document states itself: a table with colour columns, or a list of alert thresholds.</summary>
internal static class StatedThresholds
{
    private static readonly Regex AlertHeading = Pattern.Loose(@"\b(alert|alarm|threshold)");

    private static readonly Regex Comparison = Pattern.Exact(@"^(?<metric>[^<>≤≥\d]{3,60})(?<limit>[<>≤≥]=?\s*\d.{0,40})$");

    /// <summary>The most thresholds taken from one document.</summary>
    public const int CountMax = 20;

    public static IEnumerable<StatedThreshold> In(ParsedDocument document) =>
        FromTables(document).Concat(FromAlerts(document)).Take(CountMax);

    private static IEnumerable<StatedThreshold> FromTables(ParsedDocument document)
    {
        foreach (var table in document.Tables)
        {
            var green = Column(table, "green", "ok", "healthy");
            var yellow = Column(table, "yellow", "amber", "warning", "warn");
            var red = Column(table, "red", "critical", "alarm");
            if (red < 0 || (green < 0 && yellow < 0))
            {
                continue;
            }

            foreach (var row in table.Rows.Where(row => row.Cells[0].Length > 0))
            {
                yield return new StatedThreshold(
                    row.Cells[0], Cell(row, green), Cell(row, yellow), Cell(row, red), new Citation(document.Name, row.Line, row.Line));
            }
        }
    }

    private static IEnumerable<StatedThreshold> FromAlerts(ParsedDocument document) =>
        from list in document.Lists
        where list.Section.SelfAndAncestors().Take(2).Any(section => AlertHeading.IsMatch(section.Title))
        from item in list.Items
        let match = Comparison.Match(item.Text)
        where match.Success
        select new StatedThreshold(
            match.Groups["metric"].Value.Trim(' ', ':', '-'),
            Green: null,
            Yellow: null,
            match.Groups["limit"].Value.Trim(),
            new Citation(document.Name, item.Line, item.EndLine));

    private static int Column(Table table, params string[] names)
    {
        for (var column = 1; column < table.Header.Count; column++)
        {
            if (names.Any(name => table.Header[column].Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                return column;
            }
        }

        return -1;
    }

    private static string? Cell(TableRow row, int column) =>
        column >= 0 && column < row.Cells.Count && row.Cells[column].Length > 0 ? row.Cells[column] : null;
}

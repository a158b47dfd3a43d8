using System.Text.RegularExpressions;

namespace Witan.Models.Documents;

/// <summary>A table of plain text: columns held apart by tabs or by two spaces and more.</summary>
/// <param name="Header">The cells of the first line.</param>
/// <param name="Rows">The rows below, each with its distance from the header's line and its cells in the header's columns; a missing cell is empty.</param>
internal sealed partial record TextTable(IReadOnlyList<string> Header, IReadOnlyList<(int Offset, List<string> Cells)> Rows)
{
    private const int LinesMin = 3;
    private const int HeaderCellLengthMax = 40;

    /// <summary>A cell may begin this many characters beside its column's head.</summary>
    private const int Slack = 3;

    /// <summary>Reads lines as a table, or returns null when they are running text.</summary>
    public static TextTable? Read(IReadOnlyList<string> lines)
    {
        if (lines.Count < LinesMin)
        {
            return null;
        }

        var cells = lines.Select(Cells).ToList();
        var header = cells[0];
        if (header.Count < 2 || header.Any(cell => !IsHead(cell.Text)))
        {
            return null;
        }

        var rows = cells.Skip(1).ToList();
        var tabs = lines.All(line => line.Contains('\t', StringComparison.Ordinal));
        var begun = rows.Where(row => row[0].Start <= header[0].Start + Slack).ToList();
        return rows.All(row => row.Count <= header.Count)
            && begun.Count > 0
            && begun.Count(row => row.Count >= 2 && (tabs || Fits(row, header))) * 5 >= begun.Count * 4
            ? new TextTable([.. header.Select(cell => cell.Text)], Join(rows, header))
            : null;
    }

    /// <summary>A line that leaves the first column empty goes on with the row above it.</summary>
    private static List<(int Offset, List<string> Cells)> Join(List<List<(int Start, string Text)>> lines, List<(int Start, string Text)> header)
    {
        var rows = new List<(int Offset, List<string> Cells)>();
        for (var index = 0; index < lines.Count; index++)
        {
            var cells = Place(lines[index], header);
            if (rows.Count == 0 || lines[index][0].Start <= header[0].Start + Slack)
            {
                rows.Add((index + 1, cells));
                continue;
            }

            var above = rows[^1].Cells;
            for (var column = 0; column < above.Count; column++)
            {
                above[column] = $"{above[column]} {cells[column]}".Trim();
            }
        }

        return rows;
    }

    /// <summary>Tells whether a line has columns, so that it is no part of a running sentence.</summary>
    /// <remarks>Two spaces after a full stop are a typist's habit, not a column.</remarks>
    public static bool HasColumns(string line) => Gap().IsMatch(line);

    /// <summary>The head of a column is a short name; a figure there means that the table has no heads.</summary>
    private static bool IsHead(string cell) =>
        cell.Length <= HeaderCellLengthMax && !cell.EndsWith('.') && !char.IsDigit(cell[0]) && cell.Any(char.IsLetter) && !Bullet().IsMatch(cell);

    private static List<(int Start, string Text)> Cells(string line) =>
        [.. Cell().Matches(line).Select(match => (match.Index, match.Value))];

    private static bool Fits(List<(int Start, string Text)> row, List<(int Start, string Text)> header) =>
        row.All(cell => header.Exists(head => Aligned(cell, head)));

    /// <summary>Words begin under each other, figures end under each other.</summary>
    private static bool Aligned((int Start, string Text) cell, (int Start, string Text) head) =>
        Math.Abs(cell.Start - head.Start) <= Slack || Math.Abs(cell.Start + cell.Text.Length - head.Start - head.Text.Length) <= Slack;

    private static List<string> Place(List<(int Start, string Text)> row, List<(int Start, string Text)> header)
    {
        var placed = header.Select(_ => string.Empty).ToList();
        if (row.Count == header.Count)
        {
            return [.. row.Select(cell => cell.Text)];
        }

        foreach (var cell in row)
        {
            var column = Enumerable.Range(0, header.Count).MinBy(index =>
                Math.Min(Math.Abs(cell.Start - header[index].Start), Math.Abs(cell.Start + cell.Text.Length - header[index].Start - header[index].Text.Length)));
            placed[column] = cell.Text;
        }

        return placed;
    }

    [GeneratedRegex(@"^(?:[-*+•]|\d+[.)])\s")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[^\s.!?:;,](?: {2,}|\t+)\S")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[^\s](?:[^\s]| (?! ))*")]
    private static partial Regex Cell();
}

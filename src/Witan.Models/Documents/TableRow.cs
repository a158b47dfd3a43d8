namespace Witan.Models.Documents;

/// <summary>A body row of a table; it has as many cells as the header, missing ones empty.</summary>
/// <param name="Table">The table.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Cells">The cells without mark-up.</param>
public sealed record TableRow(Table Table, int Line, IReadOnlyList<string> Cells);

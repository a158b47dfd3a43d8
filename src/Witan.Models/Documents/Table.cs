namespace Witan.Models.Documents;

/// <summary>A table of the source.</summary>
public sealed class Table
{
    /// <summary>Gets the line of the header row.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the header's cells without mark-up.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    /// <summary>Gets the section that the table stands in; the lead-in's own when a line with a colon introduced it.</summary>
    public required Section Section { get; init; }

    /// <summary>Gets the body rows in order.</summary>
    public IReadOnlyList<TableRow> Rows => OwnRows;

    internal List<TableRow> OwnRows { get; } = [];
}

namespace Witan.Data.Migrations;

/// <summary>One column of one table, as the database lists it.</summary>
/// <remarks>With properties, not parameters: of an empty result SQLite does not know the types, and no constructor would fit.</remarks>
internal sealed record ColumnRow
{
    /// <summary>Gets the table.</summary>
    public required string Table { get; init; }

    /// <summary>Gets the column.</summary>
    public required string Column { get; init; }

    /// <summary>Gets its place in the primary key, from 1; 0 when it is not in it.</summary>
    public required long KeyPlace { get; init; }

    /// <summary>Gathers the columns of each table.</summary>
    public static IReadOnlyDictionary<string, TableColumns> Group(IEnumerable<ColumnRow> rows) => rows
        .GroupBy(row => row.Table, StringComparer.Ordinal)
        .ToDictionary(
            table => table.Key,
            table => new TableColumns(
                [.. table.Where(row => row.KeyPlace > 0).OrderBy(row => row.KeyPlace).Select(row => row.Column)],
                [.. table.Where(row => row.KeyPlace == 0).Select(row => row.Column)]),
            StringComparer.Ordinal);
}

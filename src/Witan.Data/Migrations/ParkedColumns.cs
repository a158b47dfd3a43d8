using System.Globalization;

namespace Witan.Data.Migrations;

/// <summary>Which columns of a table a parked row holds.</summary>
/// <param name="WholeRow">Whether the table itself went, so that the row is inserted again and not updated.</param>
/// <param name="KeyCount">How many of the columns, from the first, are the primary key.</param>
/// <param name="Columns">The columns.</param>
internal sealed record ParkedColumns(bool WholeRow, int KeyCount, IReadOnlyList<string> Columns)
{
    private const string Row = "row";
    private const string Part = "part";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ParkedColumns Parse(string text)
    {
        var parts = text.Split(' ');
        return new ParkedColumns(parts[0] == Row, int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2..]);
    }

    /// <summary>Gets the statement that puts such a row back; its parameters are <c>@p0</c> and on.</summary>
    public string Statement(string table)
    {
        var terms = Columns.Select((column, index) => $"{column} = @p{index}").ToList();
        return WholeRow
            ? $"INSERT INTO {table} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select((_, index) => $"@p{index}"))});"
            : $"UPDATE {table} SET {string.Join(", ", terms.Skip(KeyCount))} WHERE {string.Join(" AND ", terms.Take(KeyCount))};";
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(' ', [WholeRow ? Row : Part, KeyCount.ToString(CultureInfo.InvariantCulture), .. Columns]);
}

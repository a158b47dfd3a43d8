using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Counts and sums the tables of an archive while they pass, the same way for writing and for reading.</summary>
internal sealed class TableLedger
{
    private readonly List<(string Name, IReadOnlyList<string> Columns, TableChecksum Checksum)> _tables = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Gets the columns of the table at hand; null before the first.</summary>
    public IReadOnlyList<string>? Columns => _tables.Count == 0 ? null : _tables[^1].Columns;

    /// <summary>Begins a table.</summary>
    /// <returns>What speaks against it; null when nothing does.</returns>
    public string? Begin(string name, IReadOnlyList<string> columns)
    {
        if (_tables.Count == ArchiveFormat.TablesMax)
        {
            return $"an archive holds at most {ArchiveFormat.TablesMax} tables";
        }

        if (!_names.Add(name))
        {
            return $"the table {name} is there twice";
        }

        _tables.Add((name, columns, new TableChecksum()));
        return null;
    }

    /// <summary>Adds a row of the table at hand.</summary>
    public void Add(ReadOnlySpan<byte> row) => _tables[^1].Checksum.Add(row);

    /// <summary>Gets the tables as the manifest lists them.</summary>
    public IReadOnlyList<BackupTable> ToTables() =>
        [.. _tables.Select(table => new BackupTable(table.Name, table.Columns, table.Checksum.Rows, table.Checksum.ToHex()))];
}

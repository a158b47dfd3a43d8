using System.Data.Common;
using Dapper;
using Witan.Data.Migrations;
using Witan.Data.Model;
using Witan.Data.Rows;

namespace Witan.Data.Operations;

/// <summary>A table whose rows are content: backups and moves carry it.</summary>
/// <param name="Table">What the program knows of it.</param>
/// <param name="Columns">Its columns as the database has them, in the order of their names, so that both engines agree.</param>
internal sealed record ContentTable(Table Table, TableColumns Columns)
{
    /// <summary>Gets the name.</summary>
    public string Name => Table.Name;

    /// <summary>Lists the tables that stand; one that refers to another stands behind it.</summary>
    public static IReadOnlyList<ContentTable> All(DataModel model, ISchemaEngine schema, DbConnection connection)
    {
        var standing = schema.Columns(connection);
        return [.. model.Tables
            .Where(table => !table.StaysHere && standing.ContainsKey(table.Name))
            .Select(table => new ContentTable(table, standing[table.Name] with { Others = [.. standing[table.Name].Others.Order(StringComparer.Ordinal)] }))];
    }

    /// <summary>Reads the rows page by page, in the order of the key.</summary>
    public IEnumerable<IReadOnlyList<object?[]>> Pages(DbConnection connection, IReadOnlyList<object?>? after = null) =>
        TablePages.Read(connection, Name, Columns.All, Columns.Key.Count, after);

    /// <summary>Counts the rows.</summary>
    public long Count(DbConnection connection) => connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {Name};");

    /// <summary>Sums up every row.</summary>
    public TableChecksum Checksum(DbConnection connection, CancellationToken cancellationToken)
    {
        var sum = new TableChecksum();
        foreach (var page in Pages(connection))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(sum, page);
        }

        return sum;
    }

    /// <summary>Adds rows to a sum, in the form that is the same on both engines.</summary>
    public static void Add(TableChecksum sum, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
        {
            sum.Add(RowCodec.Encode(row));
        }
    }
}

using System.Data.Common;
using Dapper;
using Witan.Data.Model;
using Witan.Data.Rows;

namespace Witan.Data.Migrations;

/// <summary>Keeps what a migration's way down would lose, and puts it back on the way up.</summary>
/// <remarks>What is lost is found by trying: the way down runs, the columns are compared, and the trial is rolled back.</remarks>
/// <param name="connection">The connection, inside the migrator's transaction.</param>
/// <param name="engine">The engine.</param>
/// <param name="model">What the program knows.</param>
internal sealed class Parking(DbConnection connection, ISchemaEngine engine, DataModel model)
{
    private const string Insert = """
        INSERT INTO parked_rows (module, number, table_name, row_no, columns, content)
        VALUES (@Module, @Number, @Table, @RowNo, @Columns, @Content);
        """;

    private const string SelectPage = """
        SELECT table_name AS "Table", row_no AS RowNo, columns, content
          FROM parked_rows
         WHERE module = @Module AND number = @Number AND row_no > @after
         ORDER BY row_no
         LIMIT 1000;
        """;

    private const string Delete = "DELETE FROM parked_rows WHERE module = @Module AND number = @Number;";

    /// <summary>Parks what a way down would lose.</summary>
    public void Park(Migration migration, string down)
    {
        var before = engine.Columns(connection);
        var after = Try(down);
        long number = 0;
        foreach (var table in model.Tables.Select(table => table.Name).Where(before.ContainsKey))
        {
            var left = after.GetValueOrDefault(table);
            var kept = left is null ? [] : left.All.ToHashSet(StringComparer.Ordinal);
            var lost = before[table].All.Where(column => !kept.Contains(column)).ToList();
            if (lost.Count == 0)
            {
                continue;
            }

            // A table that stays is told by its key which row each value belongs to.
            var key = before[table].Key;
            var layout = new ParkedColumns(WholeRow: left is null, key.Count, [.. key, .. lost.Except(key, StringComparer.Ordinal)]);
            foreach (var row in TablePages.Read(connection, table, layout.Columns, key.Count).SelectMany(page => page))
            {
                var parked = new ParkedRow(table, ++number, layout.ToString(), RowCodec.Encode(row));
                connection.Execute(Insert, new { migration.Module, Number = (long)migration.Number, parked.Table, parked.RowNo, parked.Columns, parked.Content });
            }
        }
    }

    /// <summary>Puts back what was parked when the migration was taken back, if it was.</summary>
    public void PutBack(Migration migration)
    {
        long after = 0;
        while (true)
        {
            var page = connection.Query<ParkedRow>(SelectPage, new { migration.Module, Number = (long)migration.Number, after }).AsList();
            foreach (var row in page)
            {
                var layout = ParkedColumns.Parse(row.Columns);
                var values = RowCodec.Decode(row.Content);
                var parameters = new DynamicParameters();
                for (var index = 0; index < values.Length; index++)
                {
                    parameters.Add($"p{index}", values[index]);
                }

                connection.Execute(layout.Statement(row.Table), parameters);
            }

            if (page.Count == 0)
            {
                break;
            }

            after = page[^1].RowNo;
        }

        connection.Execute(Delete, new { migration.Module, Number = (long)migration.Number });
    }

    private IReadOnlyDictionary<string, TableColumns> Try(string down)
    {
        connection.Execute("SAVEPOINT trial;");
        connection.Execute(down);
        var after = engine.Columns(connection);
        connection.Execute("ROLLBACK TO SAVEPOINT trial;");
        connection.Execute("RELEASE SAVEPOINT trial;");
        return after;
    }

    private sealed record ParkedRow(string Table, long RowNo, string Columns, byte[] Content);
}

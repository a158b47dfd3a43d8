using System.Data.Common;
using Npgsql;
using Witan.Data;
using Witan.Data.Model;

namespace Witan.Testing.Rows;

/// <summary>Puts generated rows into a database as its operator, past all checks of a tenant's.</summary>
public static class SampleWriter
{
    private const int ChunkMax = 5_000;

    /// <summary>Writes the rows of some owners into every table.</summary>
    public static async Task WriteAsync(IDatabase database, SampleRows samples, IReadOnlyList<SampleOwner> owners, Func<Table, int> count)
    {
        foreach (var table in samples.Model.Tables)
        {
            foreach (var chunk in owners.SelectMany(owner => samples.Of(table, owner, count(table))).Chunk(ChunkMax))
            {
                await WriteAsync(database, samples, table, chunk);
            }
        }
    }

    private static Task<int> WriteAsync(IDatabase database, SampleRows samples, Table table, IReadOnlyList<object?[]> rows) => database.OperateAsync(
        session =>
        {
            using var command = session.Connection.CreateCommand();
            var columns = string.Join(", ", samples.Columns(table));
            if (command is NpgsqlCommand)
            {
                var types = samples.Catalogue.Of(table.Name).Select((column, index) => $"@p{index}::{TypeOf(column.Type)}[]");
                command.CommandText = $"INSERT INTO {table.Name} ({columns}) SELECT * FROM unnest({string.Join(", ", types)});";
                AddArrays((NpgsqlCommand)command, samples, table, rows);
                return Task.FromResult(command.ExecuteNonQuery());
            }

            var names = Enumerable.Range(0, rows[0].Length).Select(index => $"@p{index}").ToList();
            command.CommandText = $"INSERT INTO {table.Name} ({columns}) VALUES ({string.Join(", ", names)});";
            return Task.FromResult(rows.Sum(row => Insert(command, names, row)));
        },
        CancellationToken.None);

    private static int Insert(DbCommand command, IReadOnlyList<string> names, object?[] row)
    {
        command.Parameters.Clear();
        for (var index = 0; index < row.Length; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = names[index];
            parameter.Value = row[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command.ExecuteNonQuery();
    }

    private static void AddArrays(NpgsqlCommand command, SampleRows samples, Table table, IReadOnlyList<object?[]> rows)
    {
        foreach (var (index, column) in samples.Catalogue.Of(table.Name).Index())
        {
            var values = rows.Select(row => row[index]);
            object array = TypeOf(column.Type) switch
            {
                "text" => values.Cast<string?>().ToArray(),
                "bigint" => values.Cast<long?>().ToArray(),
                "double precision" => values.Cast<double?>().ToArray(),
                _ => values.Cast<byte[]?>().ToArray(),
            };
            command.Parameters.AddWithValue($"p{index}", array);
        }
    }

    private static string TypeOf(string type) => type switch
    {
        "keytext" => "text",
        "blob" => "bytea",
        _ => type,
    };
}

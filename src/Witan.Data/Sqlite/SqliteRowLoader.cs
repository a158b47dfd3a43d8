using System.Data.Common;
using Witan.Data.Migrations;
using Witan.Data.Rows;

namespace Witan.Data.Sqlite;

/// <summary>One prepared statement, run for each row.</summary>
internal sealed class SqliteRowLoader : IRowLoader
{
    public Task LoadAsync(DbConnection connection, string table, TableColumns columns, IReadOnlyList<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        var names = columns.All;
        command.CommandText = $"""
            INSERT INTO {table} ({string.Join(", ", names)})
            VALUES ({string.Join(", ", names.Select((_, index) => $"@p{index}"))})
            {Upsert.OnConflict(columns)};
            """;
        var parameters = names.Select((_, index) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = row[index] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }
}

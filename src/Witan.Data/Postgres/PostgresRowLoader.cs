using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Witan.Data.Migrations;
using Witan.Data.Rows;

namespace Witan.Data.Postgres;

/// <summary>One statement for many rows: a column travels as one array. COPY would not do, since row security refuses it.</summary>
internal sealed class PostgresRowLoader : IRowLoader
{
    private const string SelectTypes = """
        SELECT columns.attname::text AS Name, COALESCE(NULLIF(types.typbasetype, 0), types.oid)::regtype::text AS Type
          FROM pg_attribute AS columns
          JOIN pg_type AS types ON types.oid = columns.atttypid
         WHERE columns.attrelid = to_regclass(@table) AND columns.attnum > 0 AND NOT columns.attisdropped;
        """;

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _types = new(StringComparer.Ordinal);

    public async Task LoadAsync(DbConnection connection, string table, TableColumns columns, IReadOnlyList<object?[]> rows)
    {
        var types = _types.GetOrAdd(table, name => connection.Query<(string Name, string Type)>(SelectTypes, new { table = name })
            .ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal));
        var names = columns.All;
        await using var command = (NpgsqlCommand)connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO {table} ({string.Join(", ", names)})
            SELECT * FROM unnest({string.Join(", ", names.Select((_, index) => $"@p{index}"))})
            {Upsert.OnConflict(columns)};
            """;
        for (var index = 0; index < names.Count; index++)
        {
            command.Parameters.Add(Column($"p{index}", types[names[index]], rows, index));
        }

        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlParameter Column(string name, string type, IReadOnlyList<object?[]> rows, int index) => type switch
    {
        "text" => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = rows.Select(row => (string?)row[index]).ToArray() },
        "bigint" => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = rows.Select(row => (long?)row[index]).ToArray() },
        "bytea" => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = rows.Select(row => (byte[]?)row[index]).ToArray() },
        // SQLite keeps a whole number in such a column as an integer.
        "double precision" => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Double)
        {
            Value = rows.Select(row => row[index] is { } value ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : (double?)null).ToArray(),
        },
        _ => throw new InvalidOperationException($"A column of type {type} is not among those that both engines share."),
    };
}

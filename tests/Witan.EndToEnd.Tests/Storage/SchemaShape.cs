using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using Witan.Testing.Databases;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>Everything by which two migrated databases could differ, as text; when each migration ran is left out.</summary>
internal static class SchemaShape
{
    private const string Content = """
        SELECT module || ' ' || number || ' ' || name || ' ' || checksum FROM schema_versions
         UNION ALL SELECT 'ledger ' || COUNT(*) || ' ' || SUM(amount) || ' ' || MIN(note) || ' ' || MAX(note) FROM ledger
         UNION ALL SELECT 'totals ' || COUNT(*) || ' ' || SUM(amount) FROM totals
         UNION ALL SELECT 'parked ' || COUNT(*) FROM parked_rows
         UNION ALL SELECT 'users ' || COUNT(*) FROM users;
        """;

    private const string OfSqlite = """
        SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_schema
         UNION ALL SELECT 'integrity ' || integrity_check FROM pragma_integrity_check;
        """;

    private const string OfPostgres = """
        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '')
          FROM information_schema.columns WHERE table_schema = 'public'
         UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
         UNION ALL SELECT tablename || ' ' || policyname || ' ' || roles::text || ' ' || cmd || ' ' || qual FROM pg_policies
         UNION ALL SELECT table_name || ' ' || grantee || ' ' || privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public'
         UNION ALL SELECT relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         UNION ALL SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace;
        """;

    /// <summary>Reads it, past the storage.</summary>
    public static async Task<string> OfAsync(TestDatabase place)
    {
        var isSqlite = place.Options.DatabaseUrl is null;
        await using DbConnection connection = isSqlite
            ? new SqliteConnection($"Data Source={place.Options.DatabasePath};Pooling=False")
            : new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(place.PostgresName));
        await connection.OpenAsync();
        var lines = (await connection.QueryAsync<string>(isSqlite ? OfSqlite : OfPostgres)).Concat(await connection.QueryAsync<string>(Content));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}

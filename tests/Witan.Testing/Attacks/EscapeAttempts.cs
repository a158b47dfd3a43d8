using Npgsql;
using Witan.Testing.Databases;

namespace Witan.Testing.Attacks;

/// <summary>Attempts of the program's role to get out of its bounds, each in a transaction of its own that is taken back.</summary>
public static class EscapeAttempts
{
    /// <summary>Gets what the server must refuse outright, with a table's name for <c>{0}</c>.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        $"SET ROLE {PostgresServer.Owner};",
        "SET ROLE postgres;",
        $"SET SESSION AUTHORIZATION {PostgresServer.Owner};",
        "SET SESSION AUTHORIZATION postgres;",
        $"GRANT {PostgresServer.Owner} TO {PostgresServer.App};",
        $"ALTER ROLE {PostgresServer.App} BYPASSRLS;",
        "CREATE ROLE witan_helper;",
        "ALTER TABLE {0} DISABLE ROW LEVEL SECURITY;",
        "ALTER TABLE {0} NO FORCE ROW LEVEL SECURITY;",
        "ALTER TABLE {0} OWNER TO " + PostgresServer.App + ";",
        "ALTER TABLE {0} DISABLE TRIGGER ALL;",
        "CREATE POLICY everything ON {0} USING (true);",
        "DROP POLICY tenant_rows ON {0};",
        "ALTER POLICY tenant_rows ON {0} USING (true);",
        "CREATE TABLE stolen AS SELECT * FROM {0};",
        "CREATE VIEW stolen AS SELECT * FROM {0};",
        "CREATE FUNCTION stolen() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1::bigint $$;",
        "CREATE SCHEMA stolen;",
        "CREATE TRIGGER stolen BEFORE INSERT ON {0} FOR EACH ROW EXECUTE FUNCTION refuse_change();",
        "CREATE RULE stolen AS ON INSERT TO {0} DO INSTEAD NOTHING;",
        "CREATE INDEX stolen ON {0} (tenant_id);",
        "SET row_security = off; SELECT * FROM {0};",
        "SET session_replication_role = replica;",
        "COPY {0} TO PROGRAM 'cat';",
        "COPY {0} TO '/tmp/stolen';",
        "SELECT * FROM parked_rows;",
        "INSERT INTO parked_rows (module, number, table_name, row_no, columns, content) VALUES ('x', 1, 'x', 1, 'x', '');",
        "DELETE FROM schema_versions;",
        "UPDATE database_facts SET value = 'x';",
        "SELECT pg_read_file('/etc/passwd');",
        "SELECT rolpassword FROM pg_authid;",
        "DROP TABLE {0};",
    ];

    /// <summary>Gets what the server may take, without any effect on what is seen.</summary>
    public static IReadOnlyList<string> WithoutEffect { get; } =
    [
        "SELECT set_config('witan.operator', 'on', true);",
        "SELECT set_config('witan.operator', 'on', false);",
        "SET witan.operator = 'on';",
        "SET witan.wide = '1';",
        "SET witan.\"user\" = 'ada';",
        "RESET ALL;",
        "GRANT ALL ON {0} TO PUBLIC;",
        "SET search_path = public, pg_catalog;",
    ];

    /// <summary>Runs an attempt and gives the server's answer: the SQL state of its refusal, or the number of rows of the table that are seen afterwards.</summary>
    public static async Task<string> AnswerAsync(NpgsqlConnection connection, string attempt, string table)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            await using (var command = new NpgsqlCommand(attempt.Replace("{0}", table, StringComparison.Ordinal), connection))
            {
                await command.ExecuteNonQueryAsync();
            }

            await using var count = new NpgsqlCommand($"SELECT COUNT(*) FROM {table};", connection);
            return $"{await count.ExecuteScalarAsync()} rows";
        }
        catch (PostgresException error)
        {
            return error.SqlState;
        }
    }
}

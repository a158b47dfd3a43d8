using Dapper;
using Witan.Data;

namespace Witan.Testing.Catalogues;

/// <summary>The whole schema as text that can be compared: tables, indexes, triggers, checks, policies and grants.</summary>
public static class SchemaText
{
    private const string Sqlite = "SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name;";

    private const string Postgres = """
        SELECT line FROM (
            SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
                   || COALESCE((SELECT ' ' || pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = c.oid AND d.adnum = a.attnum), '') AS line
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            UNION ALL SELECT 'table ' || relname || ' ' || relrowsecurity || relforcerowsecurity || ' ' || COALESCE(relacl::text, '')
              FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
            UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = current_schema()
            UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
            UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND conrelid > 0
            UNION ALL SELECT 'function ' || proname || ' ' || prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
            UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || COALESCE(qual, '') || ' ' || COALESCE(with_check, '') FROM pg_policies
        ) AS lines ORDER BY line COLLATE "C";
        """;

    /// <summary>Reads it.</summary>
    public static Task<IReadOnlyList<string>> ReadAsync(IDatabase database) => database.ObserveAsync<IReadOnlyList<string>>(
        async session => (await session.Connection.QueryAsync<string>(database.Engine == DatabaseEngine.Sqlite ? Sqlite : Postgres)).AsList(),
        CancellationToken.None);
}

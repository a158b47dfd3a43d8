namespace Witan.Data.Operations;

/// <summary>What a check asks of the engine itself.</summary>
internal static class OperatorCheckSql
{
    internal const string SqliteIntegrity = "SELECT integrity_check FROM pragma_integrity_check(10);";

    internal const string SqliteForeignKeys = "SELECT COUNT(*) FROM pragma_foreign_key_check();";

    internal const string PostgresInvalid = """
        SELECT 'index ' || indexrelid::regclass::text FROM pg_index
         WHERE NOT indisvalid AND indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)
        UNION ALL
        SELECT 'constraint ' || conname::text FROM pg_constraint
         WHERE NOT convalidated AND connamespace = current_schema()::regnamespace;
        """;
}

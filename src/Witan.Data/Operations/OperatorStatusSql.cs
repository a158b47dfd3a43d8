namespace Witan.Data.Operations;

/// <summary>What the status asks, across tenants.</summary>
internal static class OperatorStatusSql
{
    internal const string CountTenants = "SELECT COUNT(*) FROM tenants WHERE is_demo = 0;";

    internal const string SqliteBytes = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size();";

    internal const string PostgresBytes = "SELECT pg_database_size(current_database());";

    internal const string PostgresConnections = """
        SELECT COUNT(*) AS Open, COUNT(*) FILTER (WHERE state <> 'idle' AND pid <> pg_backend_pid()) AS Busy,
               COUNT(*) FILTER (WHERE state IS NULL) AS Hidden,
               current_setting('max_connections')::bigint AS ServerMax
          FROM pg_stat_activity
         WHERE datname = current_database() AND (application_name = 'witan' OR application_name LIKE 'witan/%') AND pid <> pg_backend_pid();
        """;

    internal const string PostgresVersion = "SELECT current_setting('server_version');";
}

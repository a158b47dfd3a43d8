namespace Witan.Data.Postgres;

/// <summary>The engine's own statements.</summary>
internal static class PostgresSql
{
    /// <summary>Sets the context for this transaction alone: with its end the setting is gone, whoever has the connection next.</summary>
    /// <remarks>The application's name carries what is being worked on into the server's own log and its list of activity.</remarks>
    internal const string SetContext = """
        SELECT set_config('witan.tenant', @tenant, true), set_config('witan.user', @user, true), set_config('witan.wide', @wide, true),
               set_config('application_name', @application, true);
        """;

    /// <summary>For a transaction that need not be on the disk when it is acknowledged.</summary>
    internal const string RelaxCommit = "SET LOCAL synchronous_commit = off;";

    /// <summary>Both in one message to the server.</summary>
    internal const string SetContextRelaxed = SetContext + RelaxCommit;

    /// <summary>Tells those who listen, when the transaction commits.</summary>
    internal const string Notify = "SELECT pg_notify('witan_changes', @payload);";

    internal const string Listen = "LISTEN witan_changes;";

    /// <summary>Asks whether the server is there.</summary>
    internal const string Ask = "SELECT 1;";

    /// <summary>Lets the owner pass the policies, for this transaction alone. It is worth nothing to any other role.</summary>
    internal const string SetOperator = "SELECT set_config('witan.operator', 'on', true);";

    /// <summary>Both in one message to the server.</summary>
    internal const string SetOperatorRelaxed = SetOperator + RelaxCommit;

    /// <summary>One key for all migrations: any number will do, as long as every version of the program takes the same one.</summary>
    internal const string LockMigrations = "SELECT pg_advisory_xact_lock(375324393806);";

    /// <summary>
    /// Whoever changes tables waits so long for those who use them, and then gives up: a waiting exclusive lock keeps everybody
    /// else out. Set behind the lock on migrations, for which a process may wait as long as another one migrates.
    /// </summary>
    internal const string BoundLockWait = "SET LOCAL lock_timeout = '10s';";

    internal const string CreateDomains = """
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'keytext' AND typnamespace = current_schema()::regnamespace) THEN
                CREATE DOMAIN keytext AS text COLLATE "C";
                CREATE DOMAIN blob AS bytea;
            END IF;
        END;
        $$;
        """;

    internal const string SelectColumns = """
        SELECT tables.relname AS "Table", columns.attname AS "Column",
               COALESCE(array_position(keys.indkey::int2[], columns.attnum) + 1, 0)::bigint AS KeyPlace
          FROM pg_class AS tables
          JOIN pg_attribute AS columns ON columns.attrelid = tables.oid AND columns.attnum > 0 AND NOT columns.attisdropped
          LEFT JOIN pg_index AS keys ON keys.indrelid = tables.oid AND keys.indisprimary
         WHERE tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
         ORDER BY tables.relname, columns.attnum;
        """;

    internal const string SelectTables = """
        SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname;
        """;

    internal const string SelectRole = """
        SELECT current_user::text AS Name, rolsuper AS IsSuperuser, rolcreaterole AS MakesRoles,
               EXISTS (SELECT FROM pg_roles AS other WHERE (other.rolbypassrls OR other.rolsuper) AND pg_has_role(other.oid, 'MEMBER')) AS PassesRowSecurity,
               EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND pg_has_role(relowner, 'MEMBER')) AS OwnsTables
          FROM pg_roles
         WHERE rolname = current_user;
        """;

    /// <summary>Policies of other names count, too: each one that stands beside ours shows more rows, never fewer.</summary>
    internal const string SelectUnprotected = """
        SELECT tables.relname::text
          FROM pg_class AS tables
         WHERE tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
           AND tables.relname = ANY(@names)
           AND NOT (tables.relrowsecurity AND tables.relforcerowsecurity
                    AND EXISTS (SELECT FROM pg_policy WHERE polrelid = tables.oid AND polname = 'tenant_rows'
                                   AND pg_get_expr(polqual, polrelid) LIKE '%witan.tenant%')
                    AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = tables.oid AND polname NOT IN ('tenant_rows', 'shared_rows', 'operator_rows')))
         ORDER BY tables.relname;
        """;
}

namespace Witan.Testing.Catalogues;

/// <summary>What the engines are asked about themselves.</summary>
internal static class CatalogueSql
{
    internal const string SqliteColumns = """
        SELECT tables.name AS "Table", columns.name AS Name, LOWER(columns.type) AS Type, '' AS Collation, columns.pk AS KeyPlace
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
         ORDER BY tables.name, columns.cid;
        """;

    internal const string SqliteReferences = """
        SELECT tables.name AS "Table", CAST(keys.id AS TEXT) AS Name, keys."from" AS "Column", keys."table" AS Parent, keys."to" AS ParentColumn
          FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
         WHERE tables.type = 'table'
         ORDER BY tables.name, keys.id, keys.seq;
        """;

    internal const string SqliteUniques = """
        SELECT tables.name AS "Table", indexes.name AS Name, COALESCE(columns.name, '') AS "Column"
          FROM sqlite_schema AS tables, pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS columns
         WHERE tables.type = 'table' AND indexes."unique" = 1
         ORDER BY tables.name, indexes.name, columns.seqno;
        """;

    internal const string PostgresColumns = """
        SELECT tables.relname::text AS "Table", columns.attname::text AS Name, format_type(columns.atttypid, columns.atttypmod) AS Type,
               COALESCE((SELECT collname::text FROM pg_collation WHERE oid = columns.attcollation), '') AS Collation,
               COALESCE(array_position(keys.indkey::int2[], columns.attnum) + 1, 0)::bigint AS KeyPlace
          FROM pg_class AS tables
          JOIN pg_attribute AS columns ON columns.attrelid = tables.oid AND columns.attnum > 0 AND NOT columns.attisdropped
          LEFT JOIN pg_index AS keys ON keys.indrelid = tables.oid AND keys.indisprimary
         WHERE tables.relkind IN ('r', 'p', 'v', 'm', 'f') AND tables.relnamespace = current_schema()::regnamespace
         ORDER BY tables.relname, columns.attnum;
        """;

    internal const string PostgresReferences = """
        SELECT child.relname::text AS "Table", keys.conname::text AS Name, own.attname::text AS "Column",
               parent.relname::text AS Parent, other.attname::text AS ParentColumn
          FROM pg_constraint AS keys
          JOIN pg_class AS child ON child.oid = keys.conrelid
          JOIN pg_class AS parent ON parent.oid = keys.confrelid
         CROSS JOIN LATERAL unnest(keys.conkey, keys.confkey) WITH ORDINALITY AS pairs (own, other, place)
          JOIN pg_attribute AS own ON own.attrelid = child.oid AND own.attnum = pairs.own
          JOIN pg_attribute AS other ON other.attrelid = parent.oid AND other.attnum = pairs.other
         WHERE keys.contype = 'f' AND child.relnamespace = current_schema()::regnamespace
         ORDER BY child.relname, keys.conname, pairs.place;
        """;

    internal const string PostgresUniques = """
        SELECT tables.relname::text AS "Table", names.relname::text AS Name, COALESCE(columns.attname::text, '') AS "Column"
          FROM pg_index AS indexes
          JOIN pg_class AS tables ON tables.oid = indexes.indrelid
          JOIN pg_class AS names ON names.oid = indexes.indexrelid
         CROSS JOIN LATERAL unnest(indexes.indkey::int2[]) WITH ORDINALITY AS places (number, place)
          LEFT JOIN pg_attribute AS columns ON columns.attrelid = tables.oid AND columns.attnum = places.number AND places.number > 0
         WHERE indexes.indisunique AND tables.relnamespace = current_schema()::regnamespace
         ORDER BY tables.relname, names.relname, places.place;
        """;

    internal const string Tables = """
        SELECT relname::text AS Name, relrowsecurity AS IsSecured, relforcerowsecurity AS IsForced, relacl::text AS Grants,
               pg_get_userbyid(relowner)::text AS Owner
          FROM pg_class
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace;
        """;

    internal const string Policies = """
        SELECT tablename::text AS "Table", policyname::text AS Name, permissive AS Kind, array_to_string(roles, ',') AS Roles, cmd AS Command,
               COALESCE(qual, '') AS Rows, COALESCE(with_check, '') AS Checked
          FROM pg_policies
         WHERE schemaname = current_schema();
        """;

    internal const string Grants = """
        SELECT table_name::text AS "Table", grantee::text AS Grantee, privilege_type::text AS Privilege
          FROM information_schema.role_table_grants
         WHERE table_schema = current_schema();
        """;

    internal const string ColumnGrants = """
        SELECT tables.relname || '.' || columns.attname
          FROM pg_attribute AS columns
          JOIN pg_class AS tables ON tables.oid = columns.attrelid AND tables.relkind = 'r' AND tables.relnamespace = current_schema()::regnamespace
         WHERE columns.attacl IS NOT NULL;
        """;

    internal const string RoleFaults = """
        SELECT fault
          FROM pg_roles AS role
         CROSS JOIN LATERAL (VALUES
               (role.rolsuper, 'is a superuser'),
               (role.rolbypassrls, 'passes by row security'),
               (role.rolcreaterole, 'makes roles'),
               (role.rolcreatedb, 'makes databases'),
               (role.rolreplication, 'replicates'),
               (has_schema_privilege(role.oid, current_schema(), 'CREATE'), 'makes tables'),
               (EXISTS (SELECT FROM pg_class WHERE relowner = role.oid), 'owns a table'),
               (EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid), 'is a member of another role')) AS checks (holds, fault)
         WHERE role.rolname = @role AND holds;
        """;
}

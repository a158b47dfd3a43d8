using System.Data.Common;
using Dapper;
using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.Data.Postgres;

/// <summary>Makes the policies and grants that the model asks for. Run as the owner, after every migration.</summary>
/// <remarks>
/// Row security is forced, so that the owner is bound too; its own policy opens only in a transaction that says it is the
/// operator's. The program's role gets no more than the rights of each table.
/// </remarks>
/// <param name="connection">The owner's connection, inside a transaction.</param>
/// <param name="appRole">The role that the program works under; null when it is not known, and then nothing is granted.</param>
internal sealed class PostgresProtection(DbConnection connection, string? appRole)
{
    // Empty, not null, is what a setting of a past transaction leaves behind: neither is a tenant, nor sees what all may read.
    private const string Tenant = "NULLIF(current_setting('witan.tenant', true), '')";
    private const string TenantRows = $"tenant_id = {Tenant}";
    private const string NotShared = "tenant_id <> '*'";
    private const string SharedRows = $"tenant_id = '*' AND {Tenant} IS NOT NULL";
    private const string UserRows = "(user_id = current_setting('witan.user', true) OR current_setting('witan.wide', true) = '1')";
    private const string OperatorRows = "current_setting('witan.operator', true) = 'on'";

    /// <summary>Asserts policies and grants on every table that stands.</summary>
    public void Assert(DataModel model, IReadOnlyDictionary<string, TableColumns> standing)
    {
        foreach (var table in model.Tables.Where(table => standing.ContainsKey(table.Name)))
        {
            if (table.IsOfTenants)
            {
                Police(table, standing[table.Name]);
            }

            Grant(table.Name, table.Rights);
        }

        foreach (var name in model.Machinery(DatabaseEngine.PostgreSql).Where(standing.ContainsKey))
        {
            Grant(name, TableRights.All);
        }

        if (appRole is not null)
        {
            connection.Execute($"GRANT USAGE ON SCHEMA {Schema()} TO {Quoted(appRole)};");
        }
    }

    /// <summary>Drops the policies that name a table's columns, of every table that stands; the operator's stays.</summary>
    public void Suspend(DataModel model, IReadOnlyDictionary<string, TableColumns> standing)
    {
        foreach (var table in model.Tables.Where(table => table.IsOfTenants && standing.ContainsKey(table.Name)))
        {
            connection.Execute($"DROP POLICY IF EXISTS tenant_rows ON {table.Name}; DROP POLICY IF EXISTS shared_rows ON {table.Name};");
        }
    }

    private void Police(Table table, TableColumns columns)
    {
        // A version between two migrations may lack the user's column; the tenant's it always has.
        var rows = table.Scope switch
        {
            TableScope.User when columns.All.Contains(Table.UserColumn) => $"{TenantRows} AND {UserRows}",
            TableScope.Shared => $"{TenantRows} AND {NotShared}",
            _ => TenantRows,
        };
        connection.Execute($"""
            ALTER TABLE {table.Name} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {table.Name} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS tenant_rows ON {table.Name};
            DROP POLICY IF EXISTS shared_rows ON {table.Name};
            DROP POLICY IF EXISTS operator_rows ON {table.Name};
            CREATE POLICY tenant_rows ON {table.Name} USING ({rows}) WITH CHECK ({rows});
            CREATE POLICY operator_rows ON {table.Name} TO CURRENT_USER USING ({OperatorRows}) WITH CHECK ({OperatorRows});
            """);
        if (table.Scope == TableScope.Shared)
        {
            connection.Execute($"CREATE POLICY shared_rows ON {table.Name} FOR SELECT USING ({SharedRows});");
        }
    }

    private void Grant(string table, TableRights granted)
    {
        if (appRole is null)
        {
            return;
        }

        connection.Execute($"REVOKE ALL ON {table} FROM {Quoted(appRole)}, PUBLIC;");
        var rights = string.Join(", ", Enum.GetValues<TableRights>()
            .Where(right => right is TableRights.Select or TableRights.Insert or TableRights.Update or TableRights.Delete && granted.HasFlag(right))
            .Select(right => right.ToString().ToUpperInvariant()));
        if (rights.Length > 0)
        {
            connection.Execute($"GRANT {rights} ON {table} TO {Quoted(appRole)};");
        }
    }

    private string Schema() => Quoted(connection.ExecuteScalar<string>("SELECT current_schema();")!);

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

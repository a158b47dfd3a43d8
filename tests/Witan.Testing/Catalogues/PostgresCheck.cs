using Dapper;
using Npgsql;
using Witan.Data;
using Witan.Data.Model;
using Witan.Testing.Databases;

namespace Witan.Testing.Catalogues;

/// <summary>Compares policies, grants and the program's role on PostgreSQL with what the model says.</summary>
public static class PostgresCheck
{
    private const string TenantRows = "((tenant_id)::text = NULLIF(current_setting('witan.tenant'::text, true), ''::text))";
    private const string UserRows = "(((user_id)::text = current_setting('witan.user'::text, true)) OR (current_setting('witan.wide'::text, true) = '1'::text))";
    private const string NotShared = "((tenant_id)::text <> '*'::text)";
    private const string SharedRows = "(((tenant_id)::text = '*'::text) AND (NULLIF(current_setting('witan.tenant'::text, true), ''::text) IS NOT NULL))";
    private const string OperatorRows = "(current_setting('witan.operator'::text, true) = 'on'::text)";

    /// <summary>Gives a sentence for everything that is not as the model says; none when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestDatabase place, DataModel model)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(model);
        await using var connection = new NpgsqlConnection(await PostgresServer.ConnectionStringAsync(place.PostgresName));
        var tables = (await connection.QueryAsync<TableRow>(CatalogueSql.Tables)).AsList();
        var policies = (await connection.QueryAsync<PolicyRow>(CatalogueSql.Policies)).ToLookup(policy => policy.Table);
        var grants = (await connection.QueryAsync<GrantRow>(CatalogueSql.Grants)).ToLookup(grant => grant.Table);
        return
        [
            .. (await connection.QueryAsync<string>(CatalogueSql.RoleFaults, new { role = PostgresServer.App })).Select(fault => $"The program's role {fault}."),
            .. (await connection.QueryAsync<string>(CatalogueSql.ColumnGrants)).Select(column => $"{column} has grants of its own."),
            .. model.Tables.Join(tables, table => table.Name, row => row.Name, FaultsOfTable).SelectMany(faults => faults),
            .. model.Tables.SelectMany(table => FaultsOfPolicies(table, [.. policies[table.Name]])),
            .. model.Tables.SelectMany(table => FaultsOfGrants(table.Name, table.Rights, [.. grants[table.Name]])),
            .. model.Machinery(DatabaseEngine.PostgreSql).SelectMany(table => FaultsOfGrants(table, TableRights.All, [.. grants[table]])),
        ];
    }

    private static IEnumerable<string> FaultsOfTable(Table table, TableRow row)
    {
        if (table.IsOfTenants && !(row.IsSecured && row.IsForced))
        {
            yield return $"Row security is not forced on {table.Name}.";
        }

        if (!table.IsOfTenants && row.IsSecured)
        {
            yield return $"Row security hides {table.Name} from those whose table it is.";
        }

        if (row.Owner != PostgresServer.Owner)
        {
            yield return $"{table.Name} belongs to {row.Owner}.";
        }
    }

    private static IEnumerable<string> FaultsOfPolicies(Table table, IReadOnlyList<PolicyRow> found)
    {
        var own = table.Scope switch
        {
            TableScope.User => $"({TenantRows} AND {UserRows})",
            TableScope.Shared => $"({TenantRows} AND {NotShared})",
            _ => TenantRows,
        };
        List<PolicyRow> wanted = !table.IsOfTenants ? [] :
        [
            new() { Table = table.Name, Name = "tenant_rows", Kind = "PERMISSIVE", Roles = "public", Command = "ALL", Rows = own, Checked = own },
            new() { Table = table.Name, Name = "operator_rows", Kind = "PERMISSIVE", Roles = PostgresServer.Owner, Command = "ALL", Rows = OperatorRows, Checked = OperatorRows },
        ];
        if (table.Scope == TableScope.Shared)
        {
            wanted.Add(new() { Table = table.Name, Name = "shared_rows", Kind = "PERMISSIVE", Roles = "public", Command = "SELECT", Rows = SharedRows, Checked = string.Empty });
        }

        return
        [
            .. wanted.Except(found).Select(policy => $"{table.Name} lacks the policy {policy}."),
            .. found.Except(wanted).Select(policy => $"{table.Name} has the policy {policy}, which the model does not ask for."),
        ];
    }

    private static IEnumerable<string> FaultsOfGrants(string table, TableRights rights, IReadOnlyList<GrantRow> found)
    {
        var wanted = Enum.GetValues<TableRights>()
            .Where(right => right is TableRights.Select or TableRights.Insert or TableRights.Update or TableRights.Delete && rights.HasFlag(right))
            .Select(right => right.ToString().ToUpperInvariant()).ToList();
        var program = found.Where(grant => grant.Grantee == PostgresServer.App).Select(grant => grant.Privilege).ToList();
        var others = found.Where(grant => grant.Grantee is not (PostgresServer.App or PostgresServer.Owner)).ToList();
        return
        [
            .. wanted.Except(program).Select(right => $"The program lacks {right} on {table}."),
            .. program.Except(wanted).Select(right => $"The program has {right} on {table}, which the model does not give it."),
            .. others.Select(grant => $"{grant.Grantee} has {grant.Privilege} on {table}."),
        ];
    }

    private sealed record TableRow(string Name, bool IsSecured, bool IsForced, string? Grants, string Owner);

    private sealed record PolicyRow
    {
        public required string Table { get; init; }

        public required string Name { get; init; }

        public required string Kind { get; init; }

        public required string Roles { get; init; }

        public required string Command { get; init; }

        public required string Rows { get; init; }

        public required string Checked { get; init; }
    }

    private sealed record GrantRow(string Table, string Grantee, string Privilege);
}

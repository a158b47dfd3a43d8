using Witan.Data.Model;
using Witan.Testing.Rows;

namespace Witan.Testing.Attacks;

/// <summary>The attacks on one table in plain SQL, as somebody could make them who slipped text into a statement.</summary>
/// <param name="samples">The rows, generated from the table's columns.</param>
/// <param name="victim">Whose rows are attacked.</param>
/// <param name="attackersOwn">Whose rows the attacker has.</param>
public sealed class AttackPlan(SampleRows samples, SampleOwner victim, SampleOwner attackersOwn)
{
    private const int NewRow = 500;

    /// <summary>Gets the attacks of an attacker on a table.</summary>
    public IEnumerable<Attack> On(Table table, Attacker attacker)
    {
        var columns = samples.Columns(table);
        var other = columns.Except([Table.TenantColumn, Table.UserColumn]).LastOrDefault() ?? Table.TenantColumn;
        var isVictims = table.Scope == TableScope.User
            ? $"{Table.TenantColumn} = '{victim.Tenant}' AND {Table.UserColumn} = '{victim.User}'"
            : $"{Table.TenantColumn} = '{victim.Tenant}'";
        return
        [
            new("see them", $"SELECT COUNT(*) FROM {table.Name} WHERE {isVictims};", []) { MustFindNothing = true },
            new("see them behind an OR", $"SELECT COUNT(*) FROM (SELECT * FROM {table.Name} WHERE 1 = 1 OR tenant_id = 'x') AS x WHERE {isVictims};", []) { MustFindNothing = true },
            .. attacker.Tenant is null or "" ? [new Attack("see any", $"SELECT COUNT(*) FROM {table.Name};", []) { MustFindNothing = true }] : Array.Empty<Attack>(),
            Insert("insert a row of theirs", table, samples.Row(table, victim, NewRow)) with { MustBeRefused = true },
            Insert("insert their row again", table, samples.Row(table, victim, 0), Upsert(table, other)) with { MustBeRefused = true },
            Insert("insert their key as one's own", table, Usurp(table, columns)),
            Insert("overwrite by their key", table, Usurp(table, columns), Upsert(table, other)),
            Insert("insert a row of nobody's", table, samples.Row(table, victim with { Tenant = string.Empty }, NewRow)) with { MustBeRefused = true },
            Insert("insert a row of everybody's", table, samples.Row(table, victim with { Tenant = "*" }, NewRow)) with { MustBeRefused = table.Scope == TableScope.Shared || attacker.Tenant != "*" },
            new("change theirs", $"UPDATE {table.Name} SET {other} = {other} WHERE {isVictims};", []) { MustFindNothing = true },
            new("change all", $"UPDATE {table.Name} SET {other} = {other};", []),
            new("give them one's own", $"UPDATE {table.Name} SET {Table.TenantColumn} = '{victim.Tenant}';", []),
            .. columns.Contains(Table.UserColumn) ? [new Attack("put one's own under their name", $"UPDATE {table.Name} SET {Table.UserColumn} = '{victim.User}';", [])] : Array.Empty<Attack>(),
            new("remove theirs", $"DELETE FROM {table.Name} WHERE {isVictims};", []) { MustFindNothing = true },
            new("remove all", $"DELETE FROM {table.Name};", []),
            new("remove everybody's", $"DELETE FROM {table.Name} WHERE {Table.TenantColumn} = '*';", []) { MustFindNothing = true },
            new("change everybody's", $"UPDATE {table.Name} SET {other} = {other} WHERE {Table.TenantColumn} = '*';", []) { MustFindNothing = true },
            new("empty it", $"TRUNCATE {table.Name} CASCADE;", []) { MustBeRefused = true },
        ];
    }

    private Attack Insert(string name, Table table, object?[] row, string onConflict = "") => new(
        name,
        $"INSERT INTO {table.Name} ({string.Join(", ", samples.Columns(table))}) VALUES ({string.Join(", ", row.Select((_, index) => $"@p{index}"))}) {onConflict};",
        row);

    private static string Upsert(Table table, string column) =>
        $"ON CONFLICT ({string.Join(", ", table.Key)}) DO UPDATE SET {column} = EXCLUDED.{column}";

    /// <summary>The victim's row, told to be the attacker's.</summary>
    private object?[] Usurp(Table table, IReadOnlyList<string> columns)
    {
        var row = samples.Row(table, victim, 0);
        for (var index = 0; index < row.Length; index++)
        {
            row[index] = columns[index] switch
            {
                Table.TenantColumn => attackersOwn.Tenant,
                Table.UserColumn => attackersOwn.User,
                _ => row[index],
            };
        }

        return row;
    }
}

using System.Reflection;
using Witan.Data.Model;
using Witan.Kernel.Identity;

namespace Witan.Data.Core;

/// <summary>The tables that no module above owns.</summary>
public static class CoreData
{
    /// <summary>The module's name in the table of versions.</summary>
    public const string Name = "data";

    private const string SeedTenant = """
        INSERT INTO tenants (tenant_id, name, is_demo, created_ms)
        VALUES (@id, @name, 0, 0)
            ON CONFLICT (tenant_id) DO NOTHING;
        """;

    private const string SeedUser = """
        INSERT INTO users (tenant_id, user_id, name, email, role, created_ms)
        VALUES (@id, @id, @name, NULL, 'admin', 0)
            ON CONFLICT (tenant_id, user_id) DO NOTHING;
        """;

    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        Name,
        Assembly.GetExecutingAssembly(),
        new Table("schema_versions", TableScope.Operator, TableRights.Select, "module", "number") { StaysHere = true },
        new Table("parked_rows", TableScope.Operator, TableRights.None, "module", "number", "table_name", "row_no") { IsLarge = true },
        new Table("database_facts", TableScope.Operator, TableRights.Select, "name") { StaysHere = true },
        new Table("tenants", TableScope.Tenant, TableRights.Select, Table.TenantColumn),
        new Table("users", TableScope.User, TableRights.All, Table.TenantColumn, Table.UserColumn) { IsLarge = true },
        new Table("audit_log", TableScope.User, TableRights.Append, Table.TenantColumn, "seq") { IsLarge = true },
        new Table("audit_heads", TableScope.Tenant, TableRights.Keep, Table.TenantColumn),
        new Table("due_work", TableScope.Program, TableRights.All, Table.TenantColumn, "kind", "work_id") { IsLarge = true },
        new Table("outbox", TableScope.Tenant, TableRights.All, Table.TenantColumn, "message_id") { IsLarge = true },
        new Table("expiring_entries", TableScope.Tenant, TableRights.All, Table.TenantColumn, "entry_key") { IsLarge = true }) with
    {
        Seeds =
        [
            new Seed("tenants", SeedTenant, [new { id = TenantContext.Local.Tenant.Value, name = "This machine" }]),
            new Seed("users", SeedUser, [new { id = TenantContext.Local.Tenant.Value, name = "Whoever uses this machine" }]),
        ],
    };
}

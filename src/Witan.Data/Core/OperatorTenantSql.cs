namespace Witan.Data.Core;

/// <summary>What only the operator may ask of all tenants.</summary>
internal static class OperatorTenantSql
{
    internal const string List = "SELECT tenant_id FROM tenants WHERE tenant_id > @after ORDER BY tenant_id LIMIT @limit;";

    internal const string Describe = "SELECT tenant_id AS Id, name AS Name, is_demo AS IsDemo FROM tenants ORDER BY tenant_id LIMIT @limit;";

    internal const string Add = """
        INSERT INTO tenants (tenant_id, name, is_demo, created_ms)
        VALUES (@id, @name, 0, @at)
            ON CONFLICT (tenant_id) DO NOTHING;
        """;
}

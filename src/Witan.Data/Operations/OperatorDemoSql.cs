namespace Witan.Data.Operations;

/// <summary>What makes the demo tenant.</summary>
internal static class OperatorDemoSql
{
    internal const string Tenant = """
        INSERT INTO tenants (tenant_id, name, is_demo, created_ms) VALUES (@tenant, @name, 1, @at)
            ON CONFLICT (tenant_id) DO NOTHING;
        """;

    internal const string User = """
        INSERT INTO users (tenant_id, user_id, name, email, role, created_ms) VALUES (@tenant, @user, @name, NULL, @role, @at)
            ON CONFLICT (tenant_id, user_id) DO NOTHING;
        """;

    internal const string CountTenants = "SELECT COUNT(*) FROM tenants WHERE tenant_id = @tenant;";
}

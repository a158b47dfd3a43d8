namespace Witan.Data.Core;

/// <summary>The statements on tenants.</summary>
internal static class TenantSql
{
    internal const string Count = "SELECT COUNT(*) FROM tenants WHERE tenant_id = @tenant;";
}

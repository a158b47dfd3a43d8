namespace Witan.Data.Core;

/// <summary>What the operator asks of tenants.</summary>
internal static class OperatorTenantSql
{
    internal const string List = "SELECT tenant_id FROM tenants WHERE tenant_id > @after ORDER BY tenant_id LIMIT @limit;";
}

namespace Witan.Server.Storage;

/// <summary>What the operator does to links, across tenants.</summary>
internal static class OperatorShareSql
{
    internal const string RemoveOfRun = "DELETE FROM share_links WHERE tenant_id = @ofTenant AND run_id = @run;";
}

using System.Reflection;
using Witan.Data.Model;

namespace Witan.Server;

/// <summary>What this module keeps.</summary>
public static class ServerData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "server",
        Assembly.GetExecutingAssembly(),
        new Table("jobs", TableScope.Tenant, TableRights.Keep, Table.TenantColumn, "job_name") { StaysHere = true },
        new Table("job_runs", TableScope.Tenant, TableRights.All, Table.TenantColumn, "job_run_id") { StaysHere = true, IsLarge = true });
}

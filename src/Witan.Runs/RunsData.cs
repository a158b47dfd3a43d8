using System.Reflection;
using Witan.Data.Model;

namespace Witan.Runs;

/// <summary>What this module keeps.</summary>
public static class RunsData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "runs",
        Assembly.GetExecutingAssembly(),
        new Table("run_heads", TableScope.User, TableRights.Keep, Table.TenantColumn, "run_id") { IsProjection = true, IsLarge = true },
        new Table("run_events", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq") { IsLarge = true });
}

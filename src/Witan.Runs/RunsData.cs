using System.Reflection;
using Witan.Data;
using Witan.Data.Model;
using Witan.Runs.Activation;

namespace Witan.Runs;

/// <summary>What this module keeps.</summary>
public static class RunsData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "runs",
        Assembly.GetExecutingAssembly(),
        new Table("run_heads", TableScope.User, TableRights.Keep, Table.TenantColumn, "run_id") { IsProjection = true, IsLarge = true, CountsCases = true },
        new Table("run_events", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq") { IsLarge = true },
        new Table("run_definitions", TableScope.Tenant, TableRights.Append, Table.TenantColumn, "definition_hash"),
        new Table("run_snapshots", TableScope.User, TableRights.All, Table.TenantColumn, "run_id") { IsProjection = true, IsLarge = true }) with
    {
        Machinery = new Machinery(DatabaseEngine.PostgreSql, QuartzTables.Names),
        Checks = [new ConsistencyCheck("every run's head stands at its last event, and its events are numbered without gaps", OperatorRunSql.HeadsOutOfStep)],
        Remains = new Remains { Over = OperatorRunSql.Over, Remove = [OperatorRunSql.RemoveSnapshot, OperatorRunSql.RemoveEvents, OperatorRunSql.RemoveHead] },
    };
}

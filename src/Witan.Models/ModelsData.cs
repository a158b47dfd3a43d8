using System.Reflection;
using Witan.Data.Model;

namespace Witan.Models;

/// <summary>What this module keeps.</summary>
public static class ModelsData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "models",
        Assembly.GetExecutingAssembly(),
        new Table("ledger", TableScope.User, TableRights.Append, Table.TenantColumn, "call_id") { IsLarge = true },
        new Table("model_days", TableScope.Tenant, TableRights.Keep, Table.TenantColumn, "day"));
}

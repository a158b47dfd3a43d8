using System.Reflection;
using Witan.Data.Model;
using Witan.Memory.Storage;

namespace Witan.Memory;

/// <summary>What this module keeps.</summary>
public static class MemoryData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "memory",
        Assembly.GetExecutingAssembly(),
        new Table("memory_heads", TableScope.Tenant, TableRights.Keep, Table.TenantColumn),
        new Table("memory_changes", TableScope.Tenant, TableRights.All, Table.TenantColumn, "memory_id") { IsLarge = true },
        new Table("episodes", TableScope.Tenant, TableRights.All, Table.TenantColumn, "episode_id") { IsLarge = true },
        new Table("episode_steps", TableScope.Tenant, TableRights.All, Table.TenantColumn, "episode_id", "step_no") { IsLarge = true },
        new Table("episode_artefacts", TableScope.Tenant, TableRights.All, Table.TenantColumn, "episode_id", "artefact_no") { IsLarge = true },
        new Table("memories", TableScope.Tenant, TableRights.All, Table.TenantColumn, "memory_id") { IsLarge = true },
        new Table("memory_patterns", TableScope.Tenant, TableRights.All, Table.TenantColumn, "pattern_id") { IsLarge = true },
        new Table("memory_pattern_sources", TableScope.Tenant, TableRights.All, Table.TenantColumn, "pattern_id", "episode_id") { IsLarge = true }) with
    {
        Checks =
        [
            new ConsistencyCheck("every memory has its last change, which does not say that it is gone", OperatorMemorySql.MemoriesWithoutChange),
            new ConsistencyCheck("every memory of an episode has its episode", OperatorMemorySql.MemoriesWithoutEpisode),
            new ConsistencyCheck("no change of a memory lies beyond its tenant's last one", OperatorMemorySql.ChangesBeyondHead),
        ],
    };
}

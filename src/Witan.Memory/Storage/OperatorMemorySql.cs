namespace Witan.Memory.Storage;

/// <summary>What the operator asks across tenants.</summary>
internal static class OperatorMemorySql
{
    internal const string MemoriesWithoutChange = """
        SELECT COUNT(*)
          FROM memories
          LEFT JOIN memory_changes ON memory_changes.tenant_id = memories.tenant_id AND memory_changes.memory_id = memories.memory_id
         WHERE memory_changes.memory_id IS NULL OR memory_changes.is_gone <> 0;
        """;

    internal const string MemoriesWithoutEpisode = """
        SELECT COUNT(*)
          FROM memories
          LEFT JOIN episodes ON episodes.tenant_id = memories.tenant_id AND episodes.episode_id = memories.episode_id
         WHERE memories.episode_id IS NOT NULL AND episodes.episode_id IS NULL;
        """;

    internal const string ChangesBeyondHead = """
        SELECT COUNT(*)
          FROM memory_changes
          LEFT JOIN memory_heads ON memory_heads.tenant_id = memory_changes.tenant_id
         WHERE memory_heads.tenant_id IS NULL OR memory_changes.seq > memory_heads.seq;
        """;
}

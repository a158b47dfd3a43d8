namespace Witan.Memory.Storage;

/// <summary>The statements on the log of changes.</summary>
internal static class ChangeSql
{
    internal const string AddHead = """
        INSERT INTO memory_heads (tenant_id, seq, pruned_seq, erased_seq, scrubbed_seq)
        VALUES (@tenant, 0, 0, 0, 0)
            ON CONFLICT (tenant_id) DO NOTHING;
        """;

    /// <summary>Keeps other writers of the tenant waiting until the transaction ends.</summary>
    internal const string LockHead = """
        UPDATE memory_heads
           SET seq = seq
         WHERE tenant_id = @tenant
        RETURNING seq;
        """;

    internal const string SetHead = """
        UPDATE memory_heads
           SET seq = @seq
         WHERE tenant_id = @tenant;
        """;

    internal const string Head = """
        SELECT seq AS Seq, pruned_seq AS PrunedSeq, erased_seq AS ErasedSeq, scrubbed_seq AS ScrubbedSeq
          FROM memory_heads
         WHERE tenant_id = @tenant;
        """;

    internal const string Put = """
        INSERT INTO memory_changes (tenant_id, memory_id, seq, is_gone)
        VALUES (@tenant, @memory, @seq, @isGone)
            ON CONFLICT (tenant_id, memory_id) DO UPDATE SET seq = excluded.seq, is_gone = excluded.is_gone;
        """;

    /// <summary>What changed after a number, in the order of commits. Of a memory that changed twice the last change stands.</summary>
    internal const string After = """
        SELECT c.seq AS Seq, c.memory_id AS Id, m.kind AS Kind, m.domain AS Domain, m.type AS Type, m.episode_id AS EpisodeId, m.place AS Place, m.at_ms AS AtMs, m.outcome AS Outcome,
               m.content AS Content, m.subject AS Subject, m.slot AS Slot, m.stated AS Stated
          FROM memory_changes AS c
          LEFT JOIN memories AS m ON m.tenant_id = c.tenant_id AND m.memory_id = c.memory_id
         WHERE c.tenant_id = @tenant AND c.seq > @afterSeq
         ORDER BY c.seq
         LIMIT @limit;
        """;

    internal const string SetErased = """
        UPDATE memory_heads
           SET erased_seq = @seq
         WHERE tenant_id = @tenant;
        """;

    internal const string SetScrubbed = """
        UPDATE memory_heads
           SET scrubbed_seq = @seq
         WHERE tenant_id = @tenant AND scrubbed_seq < @seq;
        """;

    internal const string CountLive = """
        SELECT COUNT(*)
          FROM memory_changes
         WHERE tenant_id = @tenant AND is_gone = 0;
        """;

    internal const string IsLive = """
        SELECT COUNT(*)
          FROM memory_changes
         WHERE tenant_id = @tenant AND memory_id = @memory AND is_gone = 0;
        """;

    /// <summary>Pages through the ids of all that is not gone.</summary>
    internal const string Live = """
        SELECT memory_id
          FROM memory_changes
         WHERE tenant_id = @tenant AND is_gone = 0 AND memory_id > @after
         ORDER BY memory_id
         LIMIT @limit;
        """;

    internal const string Prune = """
        DELETE FROM memory_changes
         WHERE tenant_id = @tenant AND is_gone = 1 AND seq <= @seq;
        """;

    internal const string SetPruned = """
        UPDATE memory_heads
           SET pruned_seq = @seq
         WHERE tenant_id = @tenant AND pruned_seq < @seq;
        """;
}

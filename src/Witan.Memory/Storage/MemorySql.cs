namespace Witan.Memory.Storage;

/// <summary>The statements on memories.</summary>
internal static class MemorySql
{
    /// <summary>How many <see cref="GetMany"/> reads at once.</summary>
    internal const int ManyMax = 16;

    internal const string Insert = """
        INSERT INTO memories (tenant_id, memory_id, kind, domain, type, episode_id, place, at_ms, outcome, content, tags, subject, slot, stated, valid_from_ms, valid_to_ms, recorded_ms,
                              closed_ms, recorded_by, confirmed_ms, confirmations, supersedes, superseded_by, source_run, source_step, quote_hash, digest, trust, worth, is_held)
        VALUES (@tenant, @Id, @Kind, @Domain, @Type, @EpisodeId, @Place, @AtMs, @Outcome, @Content, @Tags, @Subject, @Slot, @Stated, @ValidFromMs, @ValidToMs, @RecordedMs,
                @ClosedMs, @RecordedBy, @ConfirmedMs, @Confirmations, @Supersedes, @SupersededBy, @SourceRun, @SourceStep, @QuoteHash, @Digest, @Trust, @Worth, @IsHeld);
        """;

    internal const string Get = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND memory_id = @memory;
        """;

    internal const string GetMany = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND memory_id IN (@id0, @id1, @id2, @id3, @id4, @id5, @id6, @id7, @id8, @id9, @id10, @id11, @id12, @id13, @id14, @id15);
        """;

    /// <summary>Those whose ids begin so, at most two: one is an answer, two are a question.</summary>
    internal const string ByPrefix = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND memory_id >= @memory AND memory_id < @untilId AND place = 0
         ORDER BY memory_id
         LIMIT 2;
        """;

    /// <summary>The one that stands and says the same.</summary>
    internal const string SameAgain = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND digest = @digest AND superseded_by IS NULL AND valid_to_ms IS NULL
         ORDER BY memory_id
         LIMIT 1;
        """;

    internal const string OfSlot = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND subject = @subject AND slot = @slot
         ORDER BY memory_id
         LIMIT @limit;
        """;

    /// <summary>Pages through all of them, by id.</summary>
    internal const string Page = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND memory_id > @after
         ORDER BY memory_id
         LIMIT @limit;
        """;

    /// <summary>Those stored last.</summary>
    internal const string Newest = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant
         ORDER BY recorded_ms DESC, memory_id DESC
         LIMIT @limit;
        """;

    /// <summary>Pages through notes, facts and episodes, without those that a hold keeps.</summary>
    internal const string WholePage = $"""
        SELECT {Columns}
          FROM memories
         WHERE tenant_id = @tenant AND memory_id > @after AND is_held = 0 AND place = 0
         ORDER BY memory_id
         LIMIT @limit;
        """;

    internal const string OfSubject = """
        SELECT memory_id
          FROM memories
         WHERE tenant_id = @tenant AND subject = @subject AND memory_id > @after
         ORDER BY memory_id
         LIMIT @limit;
        """;

    internal const string OfEpisode = """
        SELECT memory_id
          FROM memories
         WHERE tenant_id = @tenant AND episode_id = @episode
         ORDER BY place
         LIMIT @limit;
        """;

    /// <summary>Counts notes, facts and episodes, without the episodes' steps.</summary>
    internal const string CountWhole = """
        SELECT COUNT(*)
          FROM memories
         WHERE tenant_id = @tenant AND place = 0;
        """;

    internal const string CountByKind = """
        SELECT kind AS Word, COUNT(*) AS Count
          FROM memories
         WHERE tenant_id = @tenant
         GROUP BY kind;
        """;

    internal const string Confirm = """
        UPDATE memories
           SET confirmed_ms = @now, confirmations = confirmations + 1
         WHERE tenant_id = @tenant AND memory_id = @memory;
        """;

    /// <summary>Ends the time for which one is true, and names what took its place. One that was ended stays as it is.</summary>
    internal const string Close = """
        UPDATE memories
           SET valid_to_ms = @until, closed_ms = @now, superseded_by = @successor
         WHERE tenant_id = @tenant AND memory_id = @memory AND superseded_by IS NULL;
        """;

    /// <summary>Forgets the name of a successor that is gone. The time at which the fact ended stays: it is not true again because its correction was erased.</summary>
    internal const string UnlinkSuccessor = """
        UPDATE memories
           SET superseded_by = NULL
         WHERE tenant_id = @tenant AND superseded_by = @memory;
        """;

    /// <summary>Gives a chain that lost a link its ends.</summary>
    internal const string Unlink = """
        UPDATE memories
           SET supersedes = NULL
         WHERE tenant_id = @tenant AND supersedes = @memory;
        """;

    internal const string Hold = """
        UPDATE memories
           SET is_held = @held
         WHERE tenant_id = @tenant AND memory_id = @memory;
        """;

    internal const string HoldEpisode = """
        UPDATE memories
           SET is_held = @held
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;

    /// <summary>Gives one of an episode other words, after the episode's outcome.</summary>
    internal const string Revise = """
        UPDATE memories
           SET outcome = @outcome, content = @content, quote_hash = @quoteHash, digest = @quoteHash, worth = @worth
         WHERE tenant_id = @tenant AND memory_id = @memory;
        """;

    internal const string Delete = """
        DELETE FROM memories
         WHERE tenant_id = @tenant AND memory_id = @memory;
        """;

    private const string Columns = """
        memory_id AS Id, kind AS Kind, domain AS Domain, type AS Type, episode_id AS EpisodeId, place AS Place, at_ms AS AtMs, outcome AS Outcome, content AS Content, tags AS Tags,
               subject AS Subject, slot AS Slot, stated AS Stated, valid_from_ms AS ValidFromMs, valid_to_ms AS ValidToMs, recorded_ms AS RecordedMs, closed_ms AS ClosedMs,
               recorded_by AS RecordedBy, confirmed_ms AS ConfirmedMs, confirmations AS Confirmations, supersedes AS Supersedes, superseded_by AS SupersededBy,
               source_run AS SourceRun, source_step AS SourceStep, quote_hash AS QuoteHash, digest AS Digest, trust AS Trust, worth AS Worth, is_held AS IsHeld
        """;
}

namespace Witan.Memory.Storage;

/// <summary>The statements on patterns.</summary>
internal static class PatternSql
{
    internal const string Add = """
        INSERT INTO memory_patterns (tenant_id, pattern_id, kind, domain, condition, advice, helped, no_effect, hindered, effect_ms, recorded_ms)
        VALUES (@tenant, @pattern, @kind, @domain, @condition, @advice, 0, 0, 0, @now, @now)
            ON CONFLICT (tenant_id, pattern_id) DO NOTHING;
        """;

    internal const string AddSource = """
        INSERT INTO memory_pattern_sources (tenant_id, pattern_id, episode_id, step_no, quote_hash, is_success)
        VALUES (@tenant, @pattern, @episode, @number, @quoteHash, @success)
            ON CONFLICT (tenant_id, pattern_id, episode_id) DO NOTHING;
        """;

    /// <summary>Pages through patterns of a domain with the number of their episodes.</summary>
    internal const string OfDomain = """
        SELECT p.pattern_id AS Id, p.kind AS Kind, p.domain AS Domain, p.condition AS Condition, p.advice AS Advice, p.helped AS Helped, p.no_effect AS NoEffect, p.hindered AS Hindered,
               p.effect_ms AS EffectMs,
               (SELECT COUNT(*) FROM memory_pattern_sources AS s WHERE s.tenant_id = p.tenant_id AND s.pattern_id = p.pattern_id) AS Trials,
               (SELECT COUNT(*) FROM memory_pattern_sources AS w WHERE w.tenant_id = p.tenant_id AND w.pattern_id = p.pattern_id AND w.is_success = 1) AS Successes,
               (SELECT MIN(e.trust) FROM memory_pattern_sources AS t JOIN episodes AS e ON e.tenant_id = t.tenant_id AND e.episode_id = t.episode_id
                 WHERE t.tenant_id = p.tenant_id AND t.pattern_id = p.pattern_id) AS Trust
          FROM memory_patterns AS p
         WHERE p.tenant_id = @tenant AND p.domain = @domain AND p.pattern_id > @after
         ORDER BY p.pattern_id
         LIMIT @limit;
        """;

    internal const string Get = """
        SELECT p.pattern_id AS Id, p.kind AS Kind, p.domain AS Domain, p.condition AS Condition, p.advice AS Advice, p.helped AS Helped, p.no_effect AS NoEffect, p.hindered AS Hindered,
               p.effect_ms AS EffectMs,
               (SELECT COUNT(*) FROM memory_pattern_sources AS s WHERE s.tenant_id = p.tenant_id AND s.pattern_id = p.pattern_id) AS Trials,
               (SELECT COUNT(*) FROM memory_pattern_sources AS w WHERE w.tenant_id = p.tenant_id AND w.pattern_id = p.pattern_id AND w.is_success = 1) AS Successes,
               (SELECT MIN(e.trust) FROM memory_pattern_sources AS t JOIN episodes AS e ON e.tenant_id = t.tenant_id AND e.episode_id = t.episode_id
                 WHERE t.tenant_id = p.tenant_id AND t.pattern_id = p.pattern_id) AS Trust
          FROM memory_patterns AS p
         WHERE p.tenant_id = @tenant AND p.pattern_id = @pattern;
        """;

    internal const string Sources = """
        SELECT episode_id AS EpisodeId, step_no AS Step, quote_hash AS QuoteHash, is_success AS IsSuccess
          FROM memory_pattern_sources
         WHERE tenant_id = @tenant AND pattern_id = @pattern
         ORDER BY episode_id DESC
         LIMIT @limit;
        """;

    internal const string SetEffects = """
        UPDATE memory_patterns
           SET helped = @helped, no_effect = @noEffect, hindered = @hindered, effect_ms = @now
         WHERE tenant_id = @tenant AND pattern_id = @pattern;
        """;

    /// <summary>The patterns that an episode speaks of, with the number of episodes that do.</summary>
    internal const string OfEpisode = """
        SELECT own.pattern_id AS Id, (SELECT COUNT(*) FROM memory_pattern_sources AS s WHERE s.tenant_id = own.tenant_id AND s.pattern_id = own.pattern_id) AS Trials
          FROM memory_pattern_sources AS own
         WHERE own.tenant_id = @tenant AND own.episode_id = @episode
         ORDER BY own.pattern_id
         LIMIT @limit;
        """;

    internal const string DeleteSourcesOfEpisode = """
        DELETE FROM memory_pattern_sources
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;

    /// <summary>Removes a pattern that nothing speaks of any more.</summary>
    internal const string DeleteEmpty = """
        DELETE FROM memory_patterns
         WHERE tenant_id = @tenant AND pattern_id = @pattern
           AND NOT EXISTS (SELECT 1 FROM memory_pattern_sources AS s WHERE s.tenant_id = memory_patterns.tenant_id AND s.pattern_id = memory_patterns.pattern_id);
        """;
}

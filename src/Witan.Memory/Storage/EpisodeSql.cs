namespace Witan.Memory.Storage;

/// <summary>The statements on episodes, their steps and what they made.</summary>
internal static class EpisodeSql
{
    internal const string Insert = """
        INSERT INTO episodes (tenant_id, episode_id, domain, type, language, subject, tags, description, status, started_ms, steps, size_bytes, source_run, recorded_by, trust)
        VALUES (@tenant, @episode, @domain, @type, @language, @subject, @tags, @description, 'open', @at, 0, @size, @sourceRun, @actor, @trust);
        """;

    internal const string Get = """
        SELECT episode_id AS Id, domain AS Domain, type AS Type, language AS Language, subject AS Subject, tags AS Tags, description AS Description, status AS Status,
               started_ms AS StartedMs, ended_ms AS EndedMs, outcome AS Outcome, reward AS Reward, reflection AS Reflection, steps AS Steps, size_bytes AS SizeBytes, source_run AS SourceRun,
               trust AS Trust
          FROM episodes
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;

    internal const string OfRun = """
        SELECT episode_id
          FROM episodes
         WHERE tenant_id = @tenant AND source_run = @sourceRun
         ORDER BY episode_id
         LIMIT @limit;
        """;

    internal const string OfSubject = """
        SELECT episode_id
          FROM episodes
         WHERE tenant_id = @tenant AND subject = @subject AND episode_id > @after
         ORDER BY episode_id
         LIMIT @limit;
        """;

    internal const string CountByStatus = """
        SELECT status AS Word, COUNT(*) AS Count
          FROM episodes
         WHERE tenant_id = @tenant
         GROUP BY status;
        """;

    /// <summary>Takes note of steps that were added, as long as the episode goes on and nobody else added any meanwhile.</summary>
    internal const string Grow = """
        UPDATE episodes
           SET steps = steps + @count, size_bytes = size_bytes + @size
         WHERE tenant_id = @tenant AND episode_id = @episode AND status = 'open' AND steps = @expectedSteps;
        """;

    internal const string Complete = """
        UPDATE episodes
           SET status = 'completed', ended_ms = @at, outcome = @outcome, reward = @reward, reflection = @reflection, size_bytes = size_bytes + @size
         WHERE tenant_id = @tenant AND episode_id = @episode AND status = 'open';
        """;

    /// <summary>Says anew how one that ended has ended: what came of it later is known now.</summary>
    internal const string Revise = """
        UPDATE episodes
           SET outcome = @outcome, reward = @reward, reflection = @reflection, size_bytes = @size
         WHERE tenant_id = @tenant AND episode_id = @episode AND status = 'completed';
        """;

    internal const string Delete = """
        DELETE FROM episodes
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;

    internal const string InsertStep = """
        INSERT INTO episode_steps (tenant_id, episode_id, step_no, at_ms, tool, deed, observation, result, latency_ms)
        VALUES (@tenant, @episode, @number, @at, @tool, @deed, @observation, @result, @latencyMs);
        """;

    internal const string Steps = """
        SELECT step_no AS Number, at_ms AS AtMs, tool AS Tool, deed AS Deed, observation AS Observation, result AS Result, latency_ms AS LatencyMs
          FROM episode_steps
         WHERE tenant_id = @tenant AND episode_id = @episode
         ORDER BY step_no
         LIMIT @limit;
        """;

    internal const string DeleteSteps = """
        DELETE FROM episode_steps
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;

    internal const string InsertArtefact = """
        INSERT INTO episode_artefacts (tenant_id, episode_id, artefact_no, name, content)
        VALUES (@tenant, @episode, @number, @name, @bytes);
        """;

    internal const string ArtefactNames = """
        SELECT name
          FROM episode_artefacts
         WHERE tenant_id = @tenant AND episode_id = @episode
         ORDER BY artefact_no
         LIMIT @limit;
        """;

    internal const string DeleteArtefacts = """
        DELETE FROM episode_artefacts
         WHERE tenant_id = @tenant AND episode_id = @episode;
        """;
}

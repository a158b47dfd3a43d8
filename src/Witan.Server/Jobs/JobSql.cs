namespace Witan.Server.Jobs;

/// <summary>Every statement on jobs.</summary>
internal static class JobSql
{
    internal const string Ensure = """
        INSERT INTO jobs (tenant_id, job_name, holder, lease_ms, started_ms)
        VALUES (@tenant, @job, NULL, 0, 0)
            ON CONFLICT (tenant_id, job_name) DO NOTHING;
        """;

    /// <summary>One statement, so that two nodes cannot both find it free.</summary>
    internal const string Take = """
        UPDATE jobs
           SET holder = @holder, lease_ms = @until, started_ms = @now
         WHERE tenant_id = @tenant AND job_name = @job AND lease_ms <= @now AND started_ms <= @beforeMs;
        """;

    internal const string Renew = """
        UPDATE jobs
           SET lease_ms = @until
         WHERE tenant_id = @tenant AND job_name = @job AND holder = @holder;
        """;

    internal const string Release = """
        UPDATE jobs
           SET holder = NULL, lease_ms = 0
         WHERE tenant_id = @tenant AND job_name = @job AND holder = @holder;
        """;

    internal const string ListHeads = """
        SELECT job_name AS Job, holder AS Holder, lease_ms AS LeaseMs, started_ms AS StartedMs
          FROM jobs
         WHERE tenant_id = @tenant
         ORDER BY job_name
         LIMIT @limit;
        """;

    internal const string Begin = """
        INSERT INTO job_runs (tenant_id, job_run_id, job_name, started_ms, started_by, node, ended_ms, outcome, summary)
        VALUES (@tenant, @id, @job, @now, @startedBy, @node, NULL, 'running', '');
        """;

    /// <summary>Whoever takes a job whose last run has not ended finds a dead node's.</summary>
    internal const string EndLost = """
        UPDATE job_runs
           SET ended_ms = @now, outcome = 'lost', summary = @summary
         WHERE tenant_id = @tenant AND job_name = @job AND started_ms >= @sinceMs AND ended_ms IS NULL;
        """;

    internal const string End = """
        UPDATE job_runs
           SET ended_ms = @now, outcome = @outcome, summary = @summary
         WHERE tenant_id = @tenant AND job_run_id = @id AND ended_ms IS NULL;
        """;

    internal const string List = """
        SELECT job_run_id AS Id, job_name AS Job, started_ms AS StartedMs, started_by AS StartedBy, node AS Node, ended_ms AS EndedMs, outcome AS Outcome, summary AS Summary
          FROM job_runs
         WHERE tenant_id = @tenant AND job_name = @job
         ORDER BY started_ms DESC
         LIMIT @limit;
        """;

    internal const string Prune = """
        DELETE FROM job_runs
         WHERE tenant_id = @tenant AND job_name = @job AND started_ms <= @beforeMs AND ended_ms IS NOT NULL;
        """;
}

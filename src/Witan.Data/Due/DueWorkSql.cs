namespace Witan.Data.Due;

/// <summary>Every statement on the work that is due.</summary>
internal static class DueWorkSql
{
    /// <summary>What was due already keeps its place in the queue.</summary>
    internal const string Set = """
        INSERT INTO due_work (tenant_id, kind, work_id, user_id, due_ms, queued_ms, attempts)
        VALUES (@tenant, @kind, @id, @owner, @due, @now, 0)
            ON CONFLICT (tenant_id, kind, work_id)
            DO UPDATE SET user_id = excluded.user_id, due_ms = excluded.due_ms, attempts = 0,
                          queued_ms = CASE WHEN due_work.due_ms > @now THEN excluded.queued_ms ELSE due_work.queued_ms END;
        """;

    internal const string Ensure = """
        INSERT INTO due_work (tenant_id, kind, work_id, user_id, due_ms, queued_ms, attempts)
        VALUES (@tenant, @kind, @id, @owner, @due, @now, 0)
            ON CONFLICT (tenant_id, kind, work_id) DO NOTHING;
        """;

    internal const string Clear = """
        DELETE FROM due_work
         WHERE tenant_id = @tenant AND kind = @kind AND work_id = @id;
        """;

    /// <summary>Everybody's first before anybody's second. It sorts what is due of one kind, and nothing else.</summary>
    internal const string List = """
        WITH places AS (
            SELECT tenant_id, work_id, user_id, due_ms, queued_ms, attempts,
                   ROW_NUMBER() OVER (PARTITION BY tenant_id ORDER BY queued_ms, work_id) AS place
              FROM due_work
             WHERE kind = @kind AND due_ms <= @now
        ), queue AS (
            SELECT tenant_id, work_id, user_id, due_ms, queued_ms, attempts,
                   ROW_NUMBER() OVER (ORDER BY place, queued_ms, tenant_id) AS turn
              FROM places
             WHERE place <= @perTenant
        )
        SELECT tenant_id AS Tenant, work_id AS Id, user_id AS Owner, due_ms AS DueMs, queued_ms AS QueuedMs, attempts AS Attempts
          FROM queue
         WHERE turn <= @turns
         ORDER BY turn;
        """;

    internal const string Backlog = "SELECT COUNT(*) AS Count, MIN(due_ms) AS OldestMs FROM due_work WHERE kind = @kind AND due_ms <= @now;";

    internal const string Next = "SELECT MIN(due_ms) FROM due_work WHERE kind = @kind;";

    internal const string Postpone = """
        UPDATE due_work
           SET due_ms = @until, attempts = attempts + 1
         WHERE tenant_id = @tenant AND kind = @kind AND work_id = @id AND due_ms = @due;
        """;

    internal const string ClearItem = """
        DELETE FROM due_work
         WHERE tenant_id = @tenant AND kind = @kind AND work_id = @id AND due_ms = @due AND attempts = @attempts;
        """;
}

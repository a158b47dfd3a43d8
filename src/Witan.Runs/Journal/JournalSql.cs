namespace Witan.Runs.Journal;

/// <summary>Every statement of the journal. Each carries the tenant and the user.</summary>
internal static class JournalSql
{
    /// <summary>An event belongs to whom its run belongs, whoever appends it.</summary>
    internal const string InsertEvent = """
        INSERT INTO run_events (tenant_id, user_id, run_id, seq, at_ms, type, payload)
        SELECT tenant_id, user_id, run_id, @Seq, @at, @Type, @Payload
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string InsertHead = """
        INSERT INTO run_heads (tenant_id, user_id, run_id, kind, title, status, version, opened_ms, updated_ms)
        VALUES (@tenant, @user, @run, @Kind, @Title, @status, @version, @at, @at)
            ON CONFLICT (tenant_id, run_id) DO NOTHING;
        """;

    /// <summary>Moves the head on, if nobody else did: the row count is the fence between two drivers.</summary>
    internal const string AdvanceHead = """
        UPDATE run_heads
           SET version = @version, status = COALESCE(@status, status), updated_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND version = @expected;
        """;

    internal const string SelectEvents = """
        SELECT seq, at_ms AS AtMs, type, payload
          FROM run_events
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
         ORDER BY seq;
        """;

    internal const string SelectPage = """
        SELECT seq, at_ms AS AtMs, type, payload
          FROM run_events
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND seq > @after
         ORDER BY seq
         LIMIT @limit;
        """;

    internal const string ListHeads = """
        SELECT run_id AS RunId, kind, title, status, version, opened_ms AS OpenedMs, updated_ms AS UpdatedMs
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id < @before
         ORDER BY run_id DESC
         LIMIT @limit;
        """;

    internal const string FindHeads = """
        SELECT run_id AS RunId, kind, title, status, version, opened_ms AS OpenedMs, updated_ms AS UpdatedMs
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id >= @prefix AND run_id < @after
         ORDER BY run_id
         LIMIT 2;
        """;
}

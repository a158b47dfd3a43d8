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

    /// <summary>Moves the head on, if nobody else did: the row count is the fence between two drivers. What is over takes late bookings alone.</summary>
    internal const string AdvanceHead = """
        UPDATE run_heads
           SET version = @version, updated_ms = @at, status = COALESCE(@status, CASE WHEN @wakes = 1 AND status = 'Waiting' THEN 'Unfinished' ELSE status END)
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND version = @expected
           AND (@late = 1 OR status NOT IN ('Completed', 'Stopped', 'Killed'));
        """;

    internal const string FindHead = """
        SELECT user_id AS UserId, run_id AS RunId, kind, title, status, version, opened_ms AS OpenedMs, updated_ms AS UpdatedMs, parent_run AS ParentRun,
               held_by AS HeldBy
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    /// <summary>Takes or renews a hold that nobody else has.</summary>
    internal const string Hold = """
        UPDATE run_heads
           SET held_by = @holder, held_worker = @isWorker, held_ms = @until
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
           AND (held_by IS NULL OR held_by = @holder OR held_by = @gone OR held_ms <= @at OR (held_worker = 1 AND @isWorker = 1));
        """;

    internal const string Release = """
        UPDATE run_heads
           SET held_by = NULL, held_worker = 0, held_ms = 0
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    internal const string Rest = """
        UPDATE run_heads
           SET status = @status, held_by = NULL, held_worker = 0, held_ms = 0
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND version = @version
           AND status NOT IN ('Completed', 'Stopped', 'Killed');
        """;

    /// <summary>Changes nothing, and lets nobody remove the run until the transaction ends.</summary>
    internal const string HoldHead = """
        UPDATE run_heads
           SET version = version
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run;
        """;

    /// <summary>Counts the closings among a run's first events: what is over has nothing that a copy could do otherwise.</summary>
    internal const string ClosingsUpTo = """
        SELECT COUNT(*)
          FROM run_events
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @source AND seq <= @seq AND type = 'run.closed';
        """;

    internal const string CopyHead = """
        INSERT INTO run_heads (tenant_id, user_id, run_id, kind, title, status, version, opened_ms, updated_ms, parent_run, parent_seq)
        SELECT @tenant, @user, @run, kind, title, 'Unfinished', @seq, @at, @at, run_id, @seq
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @source AND version >= @seq;
        """;

    internal const string CopyEvents = """
        INSERT INTO run_events (tenant_id, user_id, run_id, seq, at_ms, type, payload)
        SELECT @tenant, @user, @run, seq, at_ms, type, payload
          FROM run_events
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @source AND seq <= @seq;
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
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND seq > @afterSeq
         ORDER BY seq
         LIMIT @limit;
        """;

    internal const string ListHeads = """
        SELECT user_id AS UserId, run_id AS RunId, kind, title, status, version, opened_ms AS OpenedMs, updated_ms AS UpdatedMs, parent_run AS ParentRun
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id < @before
         ORDER BY run_id DESC
         LIMIT @limit;
        """;

    internal const string FindHeads = """
        SELECT user_id AS UserId, run_id AS RunId, kind, title, status, version, opened_ms AS OpenedMs, updated_ms AS UpdatedMs, parent_run AS ParentRun
          FROM run_heads
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id >= @prefix AND run_id < @after
         ORDER BY run_id
         LIMIT 2;
        """;
}

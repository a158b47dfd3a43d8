namespace Witan.Boards.Decisions.Storage;

/// <summary>The statements on triggers.</summary>
internal static class TriggerSql
{
    private const string Columns = """
        decision_id AS DecisionId, trigger_no AS Number, user_id AS Owner, metric AS Metric, label AS Label, comparison AS Comparison, threshold AS Threshold,
               warning AS Warning, unit AS Unit, hold_kind AS HoldKind, hold_amount AS HoldAmount, action AS Action, origin AS Origin, memory AS Memory,
               watched_ms AS WatchedMs, fired_ms AS FiredMs, answered_ms AS AnsweredMs
        """;

    internal const string Add = """
        INSERT INTO decision_triggers (tenant_id, user_id, decision_id, trigger_no, metric, label, comparison, threshold, warning, unit, hold_kind, hold_amount, action, origin, state, memory)
        SELECT tenant_id, user_id, decision_id, @number, @metric, @label, @comparison, @threshold, @warning, @unit, @holdKind, @holdAmount, @deed, @origin, @state, @memory
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision;
        """;

    internal const string Of = $"""
        SELECT {Columns}
          FROM decision_triggers
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision
         ORDER BY trigger_no
         LIMIT @limit;
        """;

    /// <summary>Takes the triggers of a metric for this transaction: two observations of it come one after the other. The statement changes nothing.</summary>
    internal const string Take = $"""
        UPDATE decision_triggers
           SET metric = @metric
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND metric = @metric AND watched_ms IS NOT NULL
        RETURNING {Columns};
        """;

    /// <summary>Gets names of metrics that somebody watches, from a name on.</summary>
    internal const string Watched = """
        SELECT metric
          FROM decision_triggers
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND watched_ms IS NOT NULL AND metric >= @prefix
         ORDER BY metric
         LIMIT @limit;
        """;

    internal const string CountWatchers = """
        SELECT COUNT(*)
          FROM decision_triggers
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND metric = @metric AND watched_ms IS NOT NULL;
        """;

    internal const string Remember = """
        UPDATE decision_triggers
           SET state = @state, memory = @memory, fired_ms = @fired
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND trigger_no = @number;
        """;

    internal const string Watch = """
        UPDATE decision_triggers
           SET watched_ms = @now
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND watched_ms IS NULL;
        """;

    internal const string Unwatch = """
        UPDATE decision_triggers
           SET watched_ms = NULL
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND watched_ms IS NOT NULL;
        """;

    internal const string Answer = """
        UPDATE decision_triggers
           SET answered_ms = @now
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND fired_ms IS NOT NULL AND answered_ms IS NULL;
        """;

    internal const string Fired = $"""
        SELECT {Columns}
          FROM decision_triggers
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND fired_ms IS NOT NULL AND fired_ms <= @now AND answered_ms IS NULL
         ORDER BY fired_ms, decision_id, trigger_no
         LIMIT @limit;
        """;
}

namespace Witan.Boards.Decisions.Storage;

/// <summary>The statements on decisions.</summary>
internal static class DecisionSql
{
    private const string Columns = """
        user_id AS Owner, decision_id AS Id, run_id AS Run, part AS Part, protocol AS Protocol, question AS Question, option_id AS OptionId, options AS Options,
               status AS Status, confidence AS Confidence, is_reversible AS IsReversible, is_automatic AS IsAutomatic, reason AS Reason, decided_by AS DecidedBy,
               decided_ms AS DecidedMs, review_ms AS ReviewMs, supersedes AS Supersedes, superseded_by AS SupersededBy, outcome AS Outcome, proposed_ms AS ProposedMs
        """;

    /// <summary>A decision belongs to whom its session belongs, whoever drove the run. Proposing it again does nothing.</summary>
    internal const string Propose = """
        INSERT INTO decisions (tenant_id, user_id, decision_id, run_id, part, protocol, question, option_id, options, status, confidence, is_reversible, is_automatic, supersedes, proposed_ms)
        SELECT tenant_id, user_id, @decision, run_id, @part, protocol, @question, @option, @options, 'proposed', @confidence, @reversible, 0, @supersedes, @at
          FROM sessions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run
            ON CONFLICT (tenant_id, decision_id) DO NOTHING;
        """;

    internal const string Find = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id >= @prefix AND decision_id < @after
         ORDER BY decision_id
         LIMIT 2;
        """;

    /// <summary>The decisions of one run: each is named after it.</summary>
    internal const string OfRun = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id >= @prefix AND decision_id < @after
         ORDER BY decision_id
         LIMIT @limit;
        """;

    internal const string Get = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision;
        """;

    internal const string List = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id < @before
         ORDER BY decision_id DESC
         LIMIT @limit;
        """;

    internal const string ListOfStatus = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND status = @status AND decision_id < @before
         ORDER BY decision_id DESC
         LIMIT @limit;
        """;

    internal const string ReviewsDue = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND status = 'accepted' AND review_ms <= @now
         ORDER BY review_ms, decision_id
         LIMIT @limit;
        """;

    internal const string OutcomesMissing = $"""
        SELECT {Columns}
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND status = 'accepted' AND outcome IS NULL AND decided_ms <= @beforeMs
         ORDER BY decided_ms, decision_id
         LIMIT @limit;
        """;

    /// <summary>The status that was read is the fence between two people who decide at once.</summary>
    internal const string Decide = """
        UPDATE decisions
           SET status = @status, option_id = @option, reason = @reason, decided_by = @actor, decided_ms = @now, review_ms = @review, is_reversible = @reversible, is_automatic = @automatic
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND status = @expectedStatus;
        """;

    internal const string Supersede = """
        UPDATE decisions
           SET status = 'superseded', superseded_by = @successor
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision AND status = 'accepted';
        """;

    internal const string SetOutcome = """
        UPDATE decisions
           SET outcome = @outcome
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision;
        """;
}

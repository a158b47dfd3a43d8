namespace Witan.Boards.Decisions.Storage;

/// <summary>The statements on outcomes and scores.</summary>
internal static class OutcomeSql
{
    internal const string Add = """
        INSERT INTO decision_outcomes (tenant_id, user_id, decision_id, outcome_no, outcome, note, recorded_by, at_ms)
        SELECT tenant_id, user_id, decision_id, @number, @outcome, @note, @actor, @at
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision;
        """;

    internal const string Of = """
        SELECT outcome_no AS Number, outcome AS Outcome, note AS Note, recorded_by AS RecordedBy, at_ms AS AtMs
          FROM decision_outcomes
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision
         ORDER BY outcome_no DESC
         LIMIT @limit;
        """;

    internal const string ClearScores = """
        DELETE FROM outcome_scores
         WHERE tenant_id = @tenant AND decision_id = @decision;
        """;

    /// <summary>Copies the last stances on the chosen option from the run; a neutral one is no forecast.</summary>
    internal const string ScorePersonas = """
        INSERT INTO outcome_scores (tenant_id, decision_id, persona, stance, confidence, is_right, at_ms)
        SELECT votes.tenant_id, decisions.decision_id, votes.persona, votes.score, votes.confidence, CASE WHEN votes.score > 0 THEN @well ELSE 1 - @well END, @at
          FROM decisions
          JOIN votes ON votes.tenant_id = decisions.tenant_id AND votes.user_id = decisions.user_id AND votes.run_id = decisions.run_id AND votes.option_id = decisions.option_id
         WHERE decisions.tenant_id = @tenant AND (decisions.user_id = @user OR @wide = 1) AND decisions.decision_id = @decision AND votes.is_final = 1 AND votes.score <> 0;
        """;

    internal const string ScoreBoard = """
        INSERT INTO outcome_scores (tenant_id, decision_id, persona, stance, confidence, is_right, at_ms)
        SELECT tenant_id, decision_id, @persona, 1, confidence, @well, @at
          FROM decisions
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND decision_id = @decision;
        """;

    internal const string Scores = """
        SELECT persona AS Persona, confidence AS Confidence, is_right AS IsRight
          FROM outcome_scores
         WHERE tenant_id = @tenant
         ORDER BY at_ms DESC, decision_id DESC, persona DESC
         LIMIT @limit;
        """;
}

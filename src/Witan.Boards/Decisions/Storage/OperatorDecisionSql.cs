namespace Witan.Boards.Decisions.Storage;

/// <summary>What the operator asks across tenants.</summary>
internal static class OperatorDecisionSql
{
    internal const string DecisionsWithoutSession = """
        SELECT COUNT(*)
          FROM decisions
          LEFT JOIN sessions ON sessions.tenant_id = decisions.tenant_id AND sessions.run_id = decisions.run_id
         WHERE sessions.run_id IS NULL OR sessions.user_id <> decisions.user_id;
        """;

    internal const string SupersededWithoutSuccessor = """
        SELECT COUNT(*)
          FROM decisions
          LEFT JOIN decisions AS successors ON successors.tenant_id = decisions.tenant_id AND successors.decision_id = decisions.superseded_by
         WHERE decisions.status = 'superseded' AND (successors.decision_id IS NULL OR successors.status NOT IN ('accepted', 'superseded'));
        """;

    /// <summary>The decisions of one run: each is named after it, which is what the key finds.</summary>
    private const string OfRun = "tenant_id = @ofTenant AND decision_id >= @run AND decision_id < @run || '~' AND run_id = @run";

    /// <summary>Changes nothing, and lets nobody else change the decisions of a run until the transaction ends.</summary>
    internal const string Hold = $"UPDATE decisions SET status = status WHERE {OfRun};";

    /// <summary>Counts the decisions of a run that a person accepted, though others may have taken their place since: what was decided, and why, is kept.</summary>
    internal const string Standing = $"SELECT COUNT(*) FROM decisions WHERE {OfRun} AND status IN ('accepted', 'superseded');";

    internal const string RemoveScores = $"DELETE FROM outcome_scores WHERE tenant_id = @ofTenant AND decision_id IN (SELECT decision_id FROM decisions WHERE {OfRun});";

    internal const string RemoveOutcomes = $"DELETE FROM decision_outcomes WHERE tenant_id = @ofTenant AND decision_id IN (SELECT decision_id FROM decisions WHERE {OfRun});";

    internal const string RemoveTriggers = $"DELETE FROM decision_triggers WHERE tenant_id = @ofTenant AND decision_id IN (SELECT decision_id FROM decisions WHERE {OfRun});";

    internal const string RemoveDecisions = $"DELETE FROM decisions WHERE {OfRun};";
}

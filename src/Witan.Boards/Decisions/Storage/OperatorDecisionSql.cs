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
}

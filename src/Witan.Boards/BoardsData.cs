using System.Reflection;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Personas;
using Witan.Boards.Storage;
using Witan.Data.Model;

namespace Witan.Boards;

/// <summary>What this module keeps.</summary>
public static class BoardsData
{
    /// <summary>Gets the module.</summary>
    public static DataModule Module { get; } = DataModule.Of(
        "boards",
        Assembly.GetExecutingAssembly(),
        new Table("personas", TableScope.Shared, TableRights.All, Table.TenantColumn, "code"),
        new Table("persona_versions", TableScope.Shared, TableRights.Append, Table.TenantColumn, "code", "version"),
        new Table("persona_standings", TableScope.Tenant, TableRights.All, Table.TenantColumn, "code"),
        new Table("governance_rules", TableScope.Tenant, TableRights.All, Table.TenantColumn, "code"),
        new Table("sessions", TableScope.User, TableRights.Keep, Table.TenantColumn, "run_id") { IsProjection = true, IsLarge = true },
        new Table("contributions", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq") { IsProjection = true, IsLarge = true },
        new Table("votes", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq", "option_id") { IsProjection = true, IsLarge = true },
        new Table("decisions", TableScope.User, TableRights.Keep, Table.TenantColumn, "decision_id") { IsLarge = true },
        new Table("decision_triggers", TableScope.User, TableRights.Keep, Table.TenantColumn, "decision_id", "trigger_no") { IsLarge = true },
        new Table("observations", TableScope.Tenant, TableRights.Append, Table.TenantColumn, "metric", "at_ms", "source") { IsLarge = true },
        new Table("decision_outcomes", TableScope.User, TableRights.Append, Table.TenantColumn, "decision_id", "outcome_no") { IsLarge = true },
        new Table("outcome_scores", TableScope.Tenant, TableRights.All, Table.TenantColumn, "decision_id", "persona") { IsLarge = true }) with
    {
        Seeds = SeededPersonas.Seeds(),
        Remains = new Remains
        {
            Hold = OperatorDecisionSql.Hold,
            Standing = OperatorDecisionSql.Standing,
            Remove =
            [
                OperatorDecisionSql.RemoveScores, OperatorDecisionSql.RemoveOutcomes, OperatorDecisionSql.RemoveTriggers, OperatorDecisionSql.RemoveDecisions,
                OperatorSessionSql.RemoveVotes, OperatorSessionSql.RemoveContributions, OperatorSessionSql.RemoveSession,
            ],
        },
        Checks =
        [
            new ConsistencyCheck("every session has its run, and the same owner", OperatorSessionSql.SessionsWithoutRun),
            new ConsistencyCheck("every contribution has its event", OperatorSessionSql.ContributionsWithoutEvent),
            new ConsistencyCheck("every decision has its session, and the same owner", OperatorDecisionSql.DecisionsWithoutSession),
            new ConsistencyCheck("every decision that was superseded names an accepted one, or one that was", OperatorDecisionSql.SupersededWithoutSuccessor),
        ],
    };
}

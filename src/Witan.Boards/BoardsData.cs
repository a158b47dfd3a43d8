using System.Reflection;
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
        new Table("sessions", TableScope.User, TableRights.Keep, Table.TenantColumn, "run_id") { IsProjection = true, IsLarge = true },
        new Table("contributions", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq") { IsProjection = true, IsLarge = true },
        new Table("votes", TableScope.User, TableRights.Append, Table.TenantColumn, "run_id", "seq", "option_id") { IsProjection = true, IsLarge = true }) with
    {
        Seeds = SeededPersonas.Seeds(),
        Checks =
        [
            new ConsistencyCheck("every session has its run, and the same owner", OperatorSessionSql.SessionsWithoutRun),
            new ConsistencyCheck("every contribution has its event", OperatorSessionSql.ContributionsWithoutEvent),
        ],
    };
}

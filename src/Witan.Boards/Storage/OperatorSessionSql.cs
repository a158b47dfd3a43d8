namespace Witan.Boards.Storage;

/// <summary>What the operator asks across tenants.</summary>
internal static class OperatorSessionSql
{
    internal const string SessionsWithoutRun = """
        SELECT COUNT(*)
          FROM sessions
          LEFT JOIN run_heads AS heads ON heads.tenant_id = sessions.tenant_id AND heads.run_id = sessions.run_id
         WHERE heads.run_id IS NULL OR heads.user_id <> sessions.user_id;
        """;

    internal const string ContributionsWithoutEvent = """
        SELECT COUNT(*)
          FROM contributions
          LEFT JOIN run_events AS events
            ON events.tenant_id = contributions.tenant_id AND events.run_id = contributions.run_id AND events.seq = contributions.seq
         WHERE events.run_id IS NULL;
        """;

    internal const string RemoveVotes = "DELETE FROM votes WHERE tenant_id = @ofTenant AND run_id = @run;";

    internal const string RemoveContributions = "DELETE FROM contributions WHERE tenant_id = @ofTenant AND run_id = @run;";

    internal const string RemoveSession = "DELETE FROM sessions WHERE tenant_id = @ofTenant AND run_id = @run;";
}

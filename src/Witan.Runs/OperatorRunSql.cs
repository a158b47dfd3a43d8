namespace Witan.Runs;

/// <summary>What the operator asks across tenants.</summary>
internal static class OperatorRunSql
{
    internal const string HeadsOutOfStep = """
        SELECT COUNT(*)
          FROM run_heads AS heads
          LEFT JOIN (SELECT tenant_id, run_id, COUNT(*) AS events, MAX(seq) AS last FROM run_events GROUP BY tenant_id, run_id) AS journal
            ON journal.tenant_id = heads.tenant_id AND journal.run_id = heads.run_id
         WHERE journal.last IS NULL OR journal.last <> heads.version OR journal.events <> heads.version;
        """;

    internal const string Over = """
        SELECT run_id
          FROM run_heads
         WHERE tenant_id = @ofTenant AND run_id > @afterRun AND status IN ('Completed', 'Stopped', 'Killed') AND updated_ms < @beforeMs
         ORDER BY run_id
         LIMIT @limit;
        """;

    internal const string RemoveSnapshot = "DELETE FROM run_snapshots WHERE tenant_id = @ofTenant AND run_id = @run;";

    internal const string RemoveEvents = "DELETE FROM run_events WHERE tenant_id = @ofTenant AND run_id = @run;";

    internal const string RemoveHead = "DELETE FROM run_heads WHERE tenant_id = @ofTenant AND run_id = @run;";
}

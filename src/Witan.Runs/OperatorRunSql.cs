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
}

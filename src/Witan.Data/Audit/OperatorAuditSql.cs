namespace Witan.Data.Audit;

/// <summary>What the operator reads of the audit log, across tenants.</summary>
internal static class OperatorAuditSql
{
    /// <summary>In the order of the key, which is the same on both engines.</summary>
    internal const string ReadEntries = SelectColumns + """

         ORDER BY tenant_id, seq;
        """;

    /// <summary>Of one tenant.</summary>
    internal const string ReadEntriesOfOne = SelectColumns + """

         WHERE tenant_id = @chosen
         ORDER BY seq;
        """;

    internal const string ReadHeads = """
        SELECT tenant_id, seq, hash
          FROM audit_heads
         ORDER BY tenant_id;
        """;

    /// <summary>Of one tenant.</summary>
    internal const string ReadHeadsOfOne = """
        SELECT tenant_id, seq, hash
          FROM audit_heads
         WHERE tenant_id = @chosen;
        """;

    private const string SelectColumns = """
        SELECT tenant_id, seq, at_ms, user_id, role, action, resource_type, resource_id, outcome, details, previous_hash, hash
          FROM audit_log
        """;
}

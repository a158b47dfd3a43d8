namespace Witan.Data.Audit;

/// <summary>Every statement on the audit log.</summary>
internal static class AuditSql
{
    /// <summary>Claims the next place. The row stays locked until the transaction ends, so that nobody takes the same one.</summary>
    internal const string AdvanceHead = """
        UPDATE audit_heads
           SET seq = seq + 1
         WHERE tenant_id = @tenant
        RETURNING seq, hash;
        """;

    /// <summary>Begins a chain. Whoever comes second waits for the first, and then finds the head.</summary>
    internal const string InsertHead = """
        INSERT INTO audit_heads (tenant_id, seq, hash)
        VALUES (@tenant, 0, @genesis)
            ON CONFLICT (tenant_id) DO NOTHING;
        """;

    internal const string InsertEntry = """
        INSERT INTO audit_log (tenant_id, user_id, seq, at_ms, role, action, resource_type, resource_id, outcome, details, previous_hash, hash)
        VALUES (@tenant, @user, @Seq, @AtMs, @Role, @Action, @ResourceType, @ResourceId, @Outcome, @Details, @PreviousHash, @Hash);
        """;

    internal const string SetHeadHash = """
        UPDATE audit_heads
           SET hash = @Hash
         WHERE tenant_id = @tenant;
        """;

    internal const string List = SelectVisible + """

           AND (@actor IS NULL OR user_id = @actor)
           AND (@resourceType IS NULL OR resource_type = @resourceType)
           AND (@resourceId IS NULL OR resource_id = @resourceId)
        """ + NewestFirst;

    /// <summary>Without the alternative, so that the index by user serves it.</summary>
    internal const string ListOfUser = SelectVisible + """

           AND user_id = @actor
           AND (@resourceType IS NULL OR resource_type = @resourceType)
           AND (@resourceId IS NULL OR resource_id = @resourceId)
        """ + NewestFirst;

    /// <summary>Without the alternatives, so that the index by resource serves it.</summary>
    internal const string ListOfResource = SelectVisible + """

           AND (@actor IS NULL OR user_id = @actor)
           AND resource_type = @resourceType
           AND resource_id = @resourceId
        """ + NewestFirst;

    private const string SelectVisible = """
        SELECT tenant_id AS TenantId, seq, at_ms AS AtMs, user_id AS UserId, role, action, resource_type AS ResourceType,
               resource_id AS ResourceId, outcome, details, previous_hash AS PreviousHash, hash
          FROM audit_log
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND seq < @beforeSeq
           AND at_ms >= @fromMs AND at_ms < @untilMs
           AND (@action IS NULL OR action = @action)
        """;

    private const string NewestFirst = """

         ORDER BY seq DESC
         LIMIT @limit;
        """;
}

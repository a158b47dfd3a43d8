namespace Witan.Data.Audit;

/// <summary>Sees every entry of the audit log, tenant by tenant.</summary>
internal interface IAuditVisitor
{
    /// <summary>Takes an entry. One that cannot have been written by us, because a value has another type, has an empty hash.</summary>
    void Entry(AuditRecord record);

    /// <summary>Ends a tenant, which may have had no entry, or have no head.</summary>
    void End(AuditHead? head);
}

namespace Witan.Data.Expiry;

/// <summary>What the operator's clean-up asks, across tenants.</summary>
internal static class OperatorExpirySql
{
    /// <summary>Without the values: a page of them could take a gigabyte.</summary>
    internal const string ReadPage = """
        SELECT tenant_id AS TenantId, entry_key AS EntryKey, CAST(LENGTH(value) AS BIGINT) AS ValueBytes, expires_ms AS ExpiresMs
          FROM expiring_entries
         WHERE (tenant_id, entry_key) > (@afterTenant, @afterKey)
         ORDER BY tenant_id, entry_key
         LIMIT @limit;
        """;

    /// <summary>Looks at the end again: an entry may have been written anew since the page was read.</summary>
    /// <remarks>Said so roundabout, SQLite leaves the index by end alone, which would have it read all of a tenant's entries for every page.</remarks>
    internal const string RemoveExpired = """
        DELETE FROM expiring_entries
         WHERE (tenant_id, entry_key) > (@afterTenant, @afterKey) AND (tenant_id, entry_key) <= (@untilTenant, @untilKey)
           AND NOT (expires_ms IS NULL OR expires_ms > @now)
        RETURNING entry_key;
        """;
}

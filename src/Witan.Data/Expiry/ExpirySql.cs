namespace Witan.Data.Expiry;

/// <summary>Every statement on the entries that expire.</summary>
internal static class ExpirySql
{
    internal const string Set = """
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms)
        VALUES (@tenant, @key, @value, @now, @expires)
            ON CONFLICT (tenant_id, entry_key)
            DO UPDATE SET value = excluded.value, written_ms = excluded.written_ms, expires_ms = excluded.expires_ms;
        """;

    internal const string Get = """
        SELECT value
          FROM expiring_entries
         WHERE tenant_id = @tenant AND entry_key = @key AND (expires_ms IS NULL OR expires_ms > @now);
        """;

    internal const string Touch = """
        UPDATE expiring_entries
           SET written_ms = @now, expires_ms = @expires
         WHERE tenant_id = @tenant AND entry_key = @key AND (expires_ms IS NULL OR expires_ms > @now);
        """;

    internal const string Remove = """
        DELETE FROM expiring_entries
         WHERE tenant_id = @tenant AND entry_key = @key;
        """;

    /// <summary>Gives the counter as it stands, or a new one, and locks it until the transaction ends.</summary>
    internal const string LockCounter = """
        INSERT INTO expiring_entries (tenant_id, entry_key, value, written_ms, expires_ms)
        VALUES (@tenant, @key, @value, @now, @expires)
            ON CONFLICT (tenant_id, entry_key)
            DO UPDATE SET written_ms = excluded.written_ms
        RETURNING value, expires_ms AS ExpiresMs;
        """;

    internal const string SetCounter = """
        UPDATE expiring_entries
           SET value = @value, expires_ms = @expires
         WHERE tenant_id = @tenant AND entry_key = @key;
        """;
}

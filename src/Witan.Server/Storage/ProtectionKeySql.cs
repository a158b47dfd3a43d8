namespace Witan.Server.Storage;

/// <summary>The statements on the keys that guard forms.</summary>
internal static class ProtectionKeySql
{
    internal const string List = """
        SELECT content
          FROM protection_keys
         WHERE tenant_id = @tenant
         ORDER BY created_ms, key_id
         LIMIT @limit;
        """;

    internal const string Insert = """
        INSERT INTO protection_keys (tenant_id, key_id, content, created_ms)
        VALUES (@tenant, @id, @content, @at)
            ON CONFLICT (tenant_id, key_id) DO NOTHING;
        """;
}

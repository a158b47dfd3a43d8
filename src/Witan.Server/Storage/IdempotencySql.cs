namespace Witan.Server.Storage;

/// <summary>The statements on requests that must not be done twice.</summary>
internal static class IdempotencySql
{
    internal const string Claim = """
        INSERT INTO idempotency_keys (tenant_id, user_id, key_hash, request_hash, run_id, created_ms)
        VALUES (@tenant, @user, @key, @requestHash, @run, @at)
            ON CONFLICT (tenant_id, user_id, key_hash) DO NOTHING;
        """;

    internal const string Get = """
        SELECT request_hash AS RequestHash, run_id AS RunId
          FROM idempotency_keys
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND key_hash = @key;
        """;

    internal const string RemoveOld = """
        DELETE FROM idempotency_keys
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND created_ms < @beforeMs;
        """;
}

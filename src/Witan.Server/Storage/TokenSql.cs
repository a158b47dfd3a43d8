namespace Witan.Server.Storage;

/// <summary>The statements on what programs sign in with.</summary>
internal static class TokenSql
{
    private const string Columns = """
        SELECT t.token_id AS Id, t.user_id AS UserId, t.name AS Name, t.secret_hash AS SecretHash, t.scopes AS Scopes, t.created_ms AS CreatedMs, t.expires_ms AS ExpiresMs,
               t.revoked_ms AS RevokedMs, u.role AS Role, c.disabled_ms AS DisabledMs
          FROM api_tokens t
          JOIN users u ON u.tenant_id = t.tenant_id AND u.user_id = t.user_id
          LEFT JOIN credentials c ON c.tenant_id = t.tenant_id AND c.user_id = t.user_id
         WHERE t.tenant_id = @tenant AND (t.user_id = @user OR @wide = 1)
        """;

    internal const string Get = Columns + " AND t.token_id = @id;";

    internal const string List = Columns + """
         AND t.user_id = @owner AND t.revoked_ms IS NULL
         ORDER BY t.created_ms DESC, t.token_id
         LIMIT @limit;
        """;

    internal const string Count = """
        SELECT COUNT(*)
          FROM api_tokens
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @owner AND revoked_ms IS NULL AND expires_ms > @at;
        """;

    internal const string Insert = """
        INSERT INTO api_tokens (tenant_id, user_id, token_id, name, secret_hash, scopes, created_ms, expires_ms, revoked_ms)
        VALUES (@tenant, @user, @id, @name, @hash, @scopes, @at, @expires, NULL);
        """;

    internal const string Revoke = """
        UPDATE api_tokens
           SET revoked_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND token_id = @id AND revoked_ms IS NULL;
        """;
}

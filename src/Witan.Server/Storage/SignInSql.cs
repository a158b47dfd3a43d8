namespace Witan.Server.Storage;

/// <summary>The statements on browsers that are signed in.</summary>
internal static class SignInSql
{
    private const string Columns = """
        SELECT s.sign_in_id AS Id, s.user_id AS UserId, s.secret_hash AS SecretHash, s.address AS Address, s.agent AS Agent, s.created_ms AS CreatedMs, s.seen_ms AS SeenMs,
               s.expires_ms AS ExpiresMs, u.role AS Role, c.disabled_ms AS DisabledMs
          FROM sign_ins s
          JOIN users u ON u.tenant_id = s.tenant_id AND u.user_id = s.user_id
          LEFT JOIN credentials c ON c.tenant_id = s.tenant_id AND c.user_id = s.user_id
         WHERE s.tenant_id = @tenant AND (s.user_id = @user OR @wide = 1)
        """;

    internal const string Get = Columns + " AND s.sign_in_id = @id;";

    internal const string List = Columns + """
         AND s.user_id = @owner AND s.expires_ms > @at
         ORDER BY s.created_ms DESC
         LIMIT @limit;
        """;

    internal const string Insert = """
        INSERT INTO sign_ins (tenant_id, user_id, sign_in_id, secret_hash, address, agent, created_ms, seen_ms, expires_ms)
        VALUES (@tenant, @user, @id, @hash, @address, @agent, @at, @at, @expires);
        """;

    internal const string Touch = """
        UPDATE sign_ins
           SET seen_ms = @at, expires_ms = @expires
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND sign_in_id = @id;
        """;

    internal const string Remove = """
        DELETE FROM sign_ins
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND sign_in_id = @id;
        """;

    internal const string RemoveOthers = """
        DELETE FROM sign_ins
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @owner AND sign_in_id <> @id;
        """;

    internal const string RemoveExpired = """
        DELETE FROM sign_ins
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @owner AND expires_ms <= @at;
        """;

    /// <summary>Keeps the newest: the oldest of too many go.</summary>
    internal const string RemoveOldest = """
        DELETE FROM sign_ins
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @owner AND created_ms < (
               SELECT MIN(n.created_ms)
                 FROM (SELECT s.created_ms
                         FROM sign_ins s
                        WHERE s.tenant_id = @tenant AND (s.user_id = @user OR @wide = 1) AND s.user_id = @owner
                        ORDER BY s.created_ms DESC
                        LIMIT @limit) n);
        """;
}

namespace Witan.Server.Storage;

/// <summary>The statements on links by which anybody reads one deliberation.</summary>
internal static class ShareSql
{
    private const string Columns = """
        SELECT link_id AS Id, user_id AS UserId, run_id AS RunId, secret_hash AS SecretHash, created_ms AS CreatedMs, expires_ms AS ExpiresMs, revoked_ms AS RevokedMs
          FROM share_links
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1)
        """;

    internal const string Get = Columns + " AND link_id = @id;";

    internal const string List = Columns + """
         AND run_id = @run AND revoked_ms IS NULL
         ORDER BY created_ms DESC, link_id
         LIMIT @limit;
        """;

    internal const string Count = """
        SELECT COUNT(*)
          FROM share_links
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND run_id = @run AND revoked_ms IS NULL AND expires_ms > @at;
        """;

    internal const string Insert = """
        INSERT INTO share_links (tenant_id, user_id, link_id, run_id, secret_hash, created_ms, expires_ms, revoked_ms)
        VALUES (@tenant, @user, @id, @run, @hash, @at, @expires, NULL);
        """;

    internal const string Revoke = """
        UPDATE share_links
           SET revoked_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND link_id = @id AND run_id = @run AND revoked_ms IS NULL;
        """;
}

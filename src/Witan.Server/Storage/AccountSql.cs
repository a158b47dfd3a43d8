namespace Witan.Server.Storage;

/// <summary>The statements on users and how they prove who they are.</summary>
internal static class AccountSql
{
    private const string Columns = """
        SELECT u.user_id AS Id, u.name AS Name, u.email AS Email, u.role AS Role, u.created_ms AS CreatedMs,
               c.password_hash AS PasswordHash, c.totp_secret AS TotpSecret, c.totp_confirmed AS TotpConfirmed, c.totp_step AS TotpStep,
               c.failures AS Failures, c.locked_ms AS LockedMs, c.disabled_ms AS DisabledMs
          FROM users u
          LEFT JOIN credentials c ON c.tenant_id = u.tenant_id AND c.user_id = u.user_id
         WHERE u.tenant_id = @tenant AND (u.user_id = @user OR @wide = 1)
        """;

    internal const string Get = Columns + " AND u.user_id = @id;";

    internal const string ByEmail = Columns + " AND u.email = @email;";

    internal const string List = Columns + """
         AND u.user_id > @after
         ORDER BY u.user_id
         LIMIT @limit;
        """;

    internal const string CountWithPassword = """
        SELECT COUNT(*)
          FROM credentials
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1);
        """;

    /// <summary>Counts who else could keep the tenant: somebody must.</summary>
    internal const string CountOtherAdmins = """
        SELECT COUNT(*)
          FROM users u
          JOIN credentials c ON c.tenant_id = u.tenant_id AND c.user_id = u.user_id
         WHERE u.tenant_id = @tenant AND (u.user_id = @user OR @wide = 1) AND u.user_id <> @id AND u.role IN ('admin', 'operator') AND c.disabled_ms IS NULL;
        """;

    internal const string Insert = """
        INSERT INTO users (tenant_id, user_id, name, email, role, created_ms)
        VALUES (@tenant, @user, @name, @email, @role, @at)
            ON CONFLICT DO NOTHING;
        """;

    internal const string InsertCredential = """
        INSERT INTO credentials (tenant_id, user_id, password_hash, totp_secret, totp_confirmed, totp_step, failures, locked_ms, disabled_ms, changed_ms)
        VALUES (@tenant, @user, @passwordHash, NULL, 0, 0, 0, 0, NULL, @at)
            ON CONFLICT (tenant_id, user_id) DO UPDATE
           SET password_hash = excluded.password_hash, failures = 0, locked_ms = 0, changed_ms = excluded.changed_ms
         WHERE credentials.tenant_id = @tenant AND (credentials.user_id = @user OR @wide = 1);
        """;

    internal const string Change = """
        UPDATE users
           SET name = @name, email = @email, role = @role
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id;
        """;

    internal const string Disable = """
        UPDATE credentials
           SET disabled_ms = @at
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id;
        """;

    internal const string NoteFailure = """
        UPDATE credentials
           SET failures = failures + 1, locked_ms = CASE WHEN failures + 1 >= @failuresMax THEN @until ELSE locked_ms END
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id;
        """;

    internal const string NoteSuccess = """
        UPDATE credentials
           SET failures = 0, locked_ms = 0
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id;
        """;

    internal const string SetTotp = """
        UPDATE credentials
           SET totp_secret = @secret, totp_confirmed = @confirmed, totp_step = @totpStep
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id;
        """;

    /// <summary>Uses a code up: the same one is not taken twice, nor an older one.</summary>
    internal const string UseTotp = """
        UPDATE credentials
           SET totp_step = @totpStep
         WHERE tenant_id = @tenant AND (user_id = @user OR @wide = 1) AND user_id = @id AND totp_step < @totpStep;
        """;
}

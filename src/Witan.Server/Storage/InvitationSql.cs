namespace Witan.Server.Storage;

/// <summary>The statements on links that work once.</summary>
internal static class InvitationSql
{
    internal const string Get = """
        SELECT invitation_id AS Id, secret_hash AS SecretHash, kind AS Kind, for_user AS ForUser, role AS Role, invited_by AS InvitedBy, created_ms AS CreatedMs, expires_ms AS ExpiresMs,
               used_ms AS UsedMs
          FROM invitations
         WHERE tenant_id = @tenant AND invitation_id = @id;
        """;

    internal const string Insert = """
        INSERT INTO invitations (tenant_id, invitation_id, secret_hash, kind, for_user, role, invited_by, created_ms, expires_ms, used_ms)
        VALUES (@tenant, @id, @hash, @kind, @forUser, @role, @invitedBy, @at, @expires, NULL);
        """;

    /// <summary>Uses it up: of two who come at once, one gets a row.</summary>
    internal const string Use = """
        UPDATE invitations
           SET used_ms = @at
         WHERE tenant_id = @tenant AND invitation_id = @id AND used_ms IS NULL AND expires_ms > @at;
        """;

    internal const string RemoveOfKind = """
        DELETE FROM invitations
         WHERE tenant_id = @tenant AND kind = @kind AND used_ms IS NULL;
        """;
}

using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>Links that work once: for the first administrator, for somebody invited, for a password that was forgotten.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class Invitations(IDatabase database, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>How long the link for the first administrator works; each start makes a new one.</summary>
    public static readonly TimeSpan FirstLife = TimeSpan.FromHours(24);

    /// <summary>Makes the link for the first administrator, in place of one that an earlier start made.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Secret> ForFirstAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var invitation = new { kind = InvitationKinds.First, forUser = (string?)null, role = Roles.Word(Role.Operator), invitedBy = "witan" };
        return AddAsync(UserAccounts.Program(tenant), invitation.kind, invitation.forUser, invitation.role, replaces: true, FirstLife, cancellationToken);
    }

    /// <summary>Makes a link by which somebody becomes a user.</summary>
    /// <param name="context">Who invites.</param>
    /// <param name="role">The role that the new user will have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Secret> ForNewAsync(TenantContext context, Role role, CancellationToken cancellationToken) =>
        AddAsync(context, InvitationKinds.New, forUser: null, Roles.Word(role), replaces: false, Life, cancellationToken);

    /// <summary>Makes a link by which a user chooses a new password.</summary>
    /// <param name="context">Who lets them.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Secret> ForPasswordAsync(TenantContext context, string user, CancellationToken cancellationToken) =>
        AddAsync(context, InvitationKinds.Password, user, Roles.Word(Role.Viewer), replaces: false, Life, cancellationToken);

    /// <summary>Looks at a link without using it up.</summary>
    /// <param name="secret">What the link carries.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<Invitation>> FindAsync(Secret? secret, CancellationToken cancellationToken)
    {
        if (secret is null)
        {
            return Over();
        }

        var row = await database.ReadAsync(UserAccounts.Program(secret.Tenant), session => session.FirstAsync<InvitationRow>(InvitationSql.Get, new { id = secret.Id }), cancellationToken);
        return row is not null && secret.Fits(row.SecretHash) && row.UsedMs is null && row.ExpiresMs > time.GetUtcNow().ToUnixTimeMilliseconds()
            ? new Invitation(row.Kind, row.ForUser, row.Role)
            : Over();
    }

    /// <summary>Uses a link up and makes the user, or sets the password, in one transaction.</summary>
    /// <param name="secret">What the link carries.</param>
    /// <param name="account">The user that it becomes; for a password only its id counts, and must be the link's.</param>
    /// <param name="passwordHash">The hash of the password.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<Account>> AcceptAsync(Secret? secret, NewAccount account, string passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!(await FindAsync(secret, cancellationToken)).IsOk(out var invitation, out var refusal))
        {
            return refusal;
        }

        var isPassword = invitation.Kind == InvitationKinds.Password;
        account = account with { Id = invitation.ForUser ?? account.Id, Role = invitation.Role };
        if (!isPassword && account.FindFault() is { } fault)
        {
            return fault;
        }

        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        try
        {
            return await database.WriteAsync<Result<Account>>(
                new TenantContext(secret!.Tenant, new UserId(account.Id)),
                async session =>
                {
                    if (await session.ExecuteAsync(InvitationSql.Use, new { id = secret.Id, at }) != 1)
                    {
                        return Over();
                    }

                    if (isPassword)
                    {
                        await session.ExecuteAsync(AccountSql.InsertCredential, new { passwordHash, at });
                        return UserAccounts.Read((await session.FirstAsync<AccountRow>(AccountSql.Get, new { id = account.Id }))!);
                    }

                    return (await UserAccounts.AddAsync(session, account, passwordHash, now)).IsOk(out var made, out var taken) ? made : throw new TakenException(taken);
                },
                cancellationToken);
        }
        catch (TakenException taken)
        {
            // The link was not used up: its owner chooses another id.
            return taken.Refusal;
        }
    }

    private static NotFound Over() => new("This link does not work: it was used, its time is over, or it was never made. Ask whoever gave it to you for another.");

    private async Task<Secret> AddAsync(
        TenantContext context, string kind, string? forUser, string role, bool replaces, TimeSpan life, CancellationToken cancellationToken)
    {
        var secret = Secret.New(context.Tenant);
        var now = time.GetUtcNow();
        var row = new
        {
            id = secret.Id, hash = secret.Hash, kind, forUser, role, invitedBy = context.User.Value, at = now.ToUnixTimeMilliseconds(), expires = (now + life).ToUnixTimeMilliseconds(),
        };
        await database.WriteAsync(
            context,
            async session =>
            {
                if (replaces)
                {
                    await session.ExecuteAsync(InvitationSql.RemoveOfKind, new { kind });
                }

                return await session.ExecuteAsync(InvitationSql.Insert, row);
            },
            cancellationToken);
        return secret;
    }

    /// <summary>Takes the transaction back.</summary>
    private sealed class TakenException(Refusal refusal) : Exception(refusal.Message)
    {
        public Refusal Refusal => refusal;
    }
}

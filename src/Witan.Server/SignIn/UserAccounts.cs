using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>The users of tenants.</summary>
/// <param name="database">The database, with the tables of <see cref="ServerData"/>.</param>
/// <param name="time">The clock.</param>
public sealed class UserAccounts(IDatabase database, TimeProvider time)
{
    /// <summary>The most users of one list.</summary>
    public const int ListLimit = 200;

    /// <summary>Lists users by their ids.</summary>
    /// <param name="context">For whom; with <see cref="Reach.Own"/> only the user itself.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListLimit"/>.</param>
    /// <param name="after">The last id of the list before; null for the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Account>> ListAsync(TenantContext context, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListLimit);
        var rows = await database.ReadAsync(context, session => session.QueryAsync<AccountRow>(AccountSql.List, new { after = after ?? string.Empty, limit }), cancellationToken);
        return [.. rows.Select(Read)];
    }

    /// <summary>Finds a user.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Result<Account>> FindAsync(TenantContext context, string id, CancellationToken cancellationToken) =>
        await RowAsync(context, id, cancellationToken) is { } row ? Read(row) : NoSuch(id);

    /// <summary>Says whether anybody of the tenant can sign in with a password.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<bool> AnyAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await database.ReadAsync(Program(tenant), session => session.FirstAsync<long>(AccountSql.CountWithPassword), cancellationToken) > 0;

    /// <summary>Makes a user.</summary>
    /// <param name="tenant">The tenant, of whoever makes it.</param>
    /// <param name="account">The user.</param>
    /// <param name="passwordHash">The hash of the password; null for a user that signs in by tokens alone, or chooses one by an invitation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<Account>> AddAsync(TenantId tenant, NewAccount account, string? passwordHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.FindFault() is { } fault)
        {
            return Task.FromResult<Result<Account>>(fault);
        }

        return database.WriteAsync<Result<Account>>(
            new TenantContext(tenant, new UserId(account.Id)),
            session => AddAsync(session, account, passwordHash, time.GetUtcNow()),
            cancellationToken);
    }

    /// <summary>Changes a user's name, address or role. What keeps the tenant without an administrator is refused.</summary>
    /// <param name="context">For whom; it must see the user.</param>
    /// <param name="id">The user.</param>
    /// <param name="change">What; null stays as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<Result<Account>> ChangeAsync(TenantContext context, string id, AccountChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.FindFault() is { } fault)
        {
            return Task.FromResult<Result<Account>>(fault);
        }

        return database.WriteAsync<Result<Account>>(
            context,
            async session =>
            {
                if (await session.FirstAsync<AccountRow>(AccountSql.Get, new { id }) is not { } row)
                {
                    return NoSuch(id);
                }

                var role = change.Role ?? row.Role;
                var leaves = Roles.Find(row.Role) >= Role.Admin && (Roles.Find(role) < Role.Admin || change.IsDisabled == true);
                if (leaves && await session.FirstAsync<long>(AccountSql.CountOtherAdmins, new { id }) == 0)
                {
                    return new Conflict($"'{id}' is the last administrator. Make another one first.");
                }

                var email = change.Email?.Length == 0 ? null : Lower(change.Email) ?? row.Email;
                if (email is not null && await session.FirstAsync<AccountRow>(AccountSql.ByEmail, new { email }) is { } other && other.Id != id)
                {
                    return new Conflict("Another user has this e-mail address.");
                }

                await session.ExecuteAsync(AccountSql.Change, new { id, name = change.Name ?? row.Name, email, role });
                if (change.IsDisabled is { } disabled)
                {
                    await session.ExecuteAsync(AccountSql.Disable, new { id, at = disabled ? time.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null });
                }

                return Read((await session.FirstAsync<AccountRow>(AccountSql.Get, new { id }))!);
            },
            cancellationToken);
    }

    /// <summary>Gives a user a password, in place of the one before; failures are forgotten.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="passwordHash">The hash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SetPasswordAsync(TenantContext context, string passwordHash, CancellationToken cancellationToken) => database.WriteAsync(
        context,
        session => session.ExecuteAsync(AccountSql.InsertCredential, new { passwordHash, at = time.GetUtcNow().ToUnixTimeMilliseconds() }),
        cancellationToken);

    /// <summary>The program's own context for finding out who somebody is.</summary>
    internal static TenantContext Program(TenantId tenant) => new(tenant, new UserId("witan"), Reach.Tenant) { Role = "program" };

    /// <summary>Adds a user in a transaction of that user's context.</summary>
    internal static async Task<Result<Account>> AddAsync(DataSession session, NewAccount account, string? passwordHash, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        if (await session.ExecuteAsync(AccountSql.Insert, new { name = account.Name, email = Lower(account.Email), role = account.Role, at }) == 0)
        {
            return new Conflict($"There is a user '{account.Id}' already, or one with this e-mail address.");
        }

        if (passwordHash is not null)
        {
            await session.ExecuteAsync(AccountSql.InsertCredential, new { passwordHash, at });
        }

        return Read((await session.FirstAsync<AccountRow>(AccountSql.Get, new { id = account.Id }))!);
    }

    /// <summary>Reads a user with what proves who it is.</summary>
    internal Task<AccountRow?> RowAsync(TenantContext context, string id, CancellationToken cancellationToken) =>
        database.ReadAsync(context, session => session.FirstAsync<AccountRow>(AccountSql.Get, new { id }), cancellationToken);

    /// <summary>Finds a user by its id or its e-mail address.</summary>
    internal Task<AccountRow?> ByLoginAsync(TenantId tenant, string login, CancellationToken cancellationToken) => database.ReadAsync(
        Program(tenant),
        session => login.Contains('@', StringComparison.Ordinal)
            ? session.FirstAsync<AccountRow>(AccountSql.ByEmail, new { email = Lower(login) })
            : session.FirstAsync<AccountRow>(AccountSql.Get, new { id = login }),
        cancellationToken);

    /// <summary>Notes how a sign-in went.</summary>
    internal Task NoteAsync(TenantId tenant, string id, bool succeeded, int failuresMax, DateTimeOffset lockedUntil, CancellationToken cancellationToken) => database.WriteAsync(
        Program(tenant),
        session => succeeded
            ? session.ExecuteAsync(AccountSql.NoteSuccess, new { id })
            : session.ExecuteAsync(AccountSql.NoteFailure, new { id, failuresMax, until = lockedUntil.ToUnixTimeMilliseconds() }),
        cancellationToken);

    /// <summary>Keeps, confirms or removes the secret of a user's codes.</summary>
    internal Task SetTotpAsync(TenantContext context, string? secret, bool isConfirmed, long step, CancellationToken cancellationToken) => database.WriteAsync(
        context,
        session => session.ExecuteAsync(AccountSql.SetTotp, new { id = context.User.Value, secret, confirmed = isConfirmed ? 1L : 0L, totpStep = step }),
        cancellationToken);

    /// <summary>Uses up a code of a time step.</summary>
    /// <returns>False when it, or a later one, was used before.</returns>
    internal async Task<bool> UseTotpAsync(TenantId tenant, string id, long step, CancellationToken cancellationToken) =>
        await database.WriteAsync(Program(tenant), session => session.ExecuteAsync(AccountSql.UseTotp, new { id, totpStep = step }), cancellationToken) == 1;

    /// <summary>Addresses are compared without regard to case, as every provider of mail does.</summary>
    private static string? Lower(string? email) => email?.ToLowerInvariant();

    private static NotFound NoSuch(string id) => new($"There is no user '{id}'.");

    internal static Account Read(AccountRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Email = row.Email,
        Role = row.Role,
        HasPassword = row.PasswordHash is not null,
        HasTotp = row.ActiveTotp is not null,
        IsDisabled = row.DisabledMs is not null,
        LockedUntil = row.LockedMs is > 0 and { } locked ? DateTimeOffset.FromUnixTimeMilliseconds(locked) : null,
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedMs),
    };
}

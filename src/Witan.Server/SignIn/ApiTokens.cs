using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>What programs sign in with: shown once, kept as a hash, limited in time and in what it may be used for.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ApiTokens(IDatabase database, TimeProvider time)
{
    /// <summary>The most tokens of one user that hold at a time.</summary>
    public const int PerUserMax = 50;

    /// <summary>The most characters of a token's name.</summary>
    public const int NameLengthMax = 100;

    /// <summary>The longest life of a token, in days.</summary>
    public const int DaysMax = 366;

    /// <summary>Makes a token of the context's user.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="name">What it is for, 1 to <see cref="NameLengthMax"/> characters.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="days">How long it holds, 1 to <see cref="DaysMax"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The token and its secret, which nobody can read again.</returns>
    public async Task<Result<NewToken>> AddAsync(TenantContext context, string? name, Scope scopes, int days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameLengthMax || name.Any(char.IsControl))
        {
            return new InvalidInput($"A token's name says what it is for, in 1 to {NameLengthMax} characters.");
        }

        if (days is < 1 or > DaysMax)
        {
            return new InvalidInput($"A token holds for 1 to {DaysMax} days, not {days}.");
        }

        var secret = Secret.New(context.Tenant);
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        var expires = now.AddDays(days);
        return await database.WriteAsync<Result<NewToken>>(
            context,
            async session =>
            {
                if (await session.FirstAsync<long>(TokenSql.Count, new { owner = context.User.Value, at }) >= PerUserMax)
                {
                    return new Conflict($"You have {PerUserMax} tokens that hold, the most at a time. Revoke one that is not used.");
                }

                await session.ExecuteAsync(TokenSql.Insert, new
                {
                    id = secret.Id, name, hash = secret.Hash, scopes = Roles.ScopeText(scopes), at, expires = expires.ToUnixTimeMilliseconds(),
                });
                return new NewToken(new ApiToken(secret.Id, name, Roles.ScopesOf(scopes), now, expires), secret.ToText());
            },
            cancellationToken);
    }

    /// <summary>Lists the tokens of a user that were not revoked, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(TenantContext context, string owner, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(context, session => session.QueryAsync<TokenRow>(TokenSql.List, new { owner, limit = PerUserMax * 2 }), cancellationToken);
        return [.. rows.Select(row => new ApiToken(row.Id, row.Name, row.Scopes.Split(' '), Time(row.CreatedMs), Time(row.ExpiresMs)))];
    }

    /// <summary>Revokes a token: the next request with it is refused.</summary>
    /// <param name="context">For whom; with <see cref="Reach.Own"/> only its own.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one that held.</returns>
    public async Task<bool> RevokeAsync(TenantContext context, string id, CancellationToken cancellationToken) => await database.WriteAsync(
        context, session => session.ExecuteAsync(TokenSql.Revoke, new { id, at = time.GetUtcNow().ToUnixTimeMilliseconds() }), cancellationToken) == 1;

    /// <summary>Finds the token of a secret; null when there is none that holds.</summary>
    internal async Task<TokenRow?> FindAsync(Secret secret, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            UserAccounts.Program(secret.Tenant), session => session.FirstAsync<TokenRow>(TokenSql.Get, new { id = secret.Id }), cancellationToken);
        return row is not null && secret.Fits(row.SecretHash) && row.RevokedMs is null && row.DisabledMs is null && Time(row.ExpiresMs) > time.GetUtcNow() ? row : null;
    }

    private static DateTimeOffset Time(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}

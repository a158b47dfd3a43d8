using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Server.Hosting;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>The browsers that are signed in. A cookie holds a secret; its row can be taken away at any time.</summary>
/// <param name="database">The database.</param>
/// <param name="options">How long they last.</param>
/// <param name="time">The clock.</param>
public sealed class SignIns(IDatabase database, ServerOptions options, TimeProvider time)
{
    /// <summary>The most sign-ins of one user; the oldest beyond them end.</summary>
    public const int PerUserMax = 50;

    /// <summary>The most characters of what a browser calls itself that are kept.</summary>
    public const int AgentLengthMax = 200;

    /// <summary>Signs a browser in.</summary>
    /// <param name="context">The user itself.</param>
    /// <param name="address">From where.</param>
    /// <param name="agent">What the browser calls itself.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What its cookie holds.</returns>
    public async Task<Secret> AddAsync(TenantContext context, string address, string agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(agent);
        var secret = Secret.New(context.Tenant);
        var at = time.GetUtcNow();
        var row = new
        {
            id = secret.Id,
            hash = secret.Hash,
            address,
            agent = agent.Length > AgentLengthMax ? agent[..AgentLengthMax] : agent,
            at = at.ToUnixTimeMilliseconds(),
            expires = (at + options.SignInLife).ToUnixTimeMilliseconds(),
        };
        var owner = context.User.Value;
        await database.WriteAsync(
            context,
            async session =>
            {
                await session.ExecuteAsync(SignInSql.RemoveExpired, new { owner, row.at });
                await session.ExecuteAsync(SignInSql.Insert, row);
                return await session.ExecuteAsync(SignInSql.RemoveOldest, new { owner, limit = PerUserMax });
            },
            cancellationToken);
        return secret;
    }

    /// <summary>Lists the sign-ins of a user that still hold, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<OpenSignIn>> ListAsync(TenantContext context, string owner, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = await database.ReadAsync(context, session => session.QueryAsync<SignInRow>(SignInSql.List, new { owner, at, limit = PerUserMax }), cancellationToken);
        return [.. rows.Select(row => new OpenSignIn(row.Id, row.Address, row.Agent, Time(row.CreatedMs), Time(row.SeenMs), Time(row.ExpiresMs)))];
    }

    /// <summary>Ends a sign-in.</summary>
    /// <param name="context">For whom; with <see cref="Reach.Own"/> only its own.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(TenantContext context, string id, CancellationToken cancellationToken) =>
        await database.WriteAsync(context, session => session.ExecuteAsync(SignInSql.Remove, new { id }), cancellationToken) == 1;

    /// <summary>Ends all sign-ins of a user but one: after a password has changed, or a role.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="keep">The one that stays; empty for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<int> RemoveOthersAsync(TenantContext context, string owner, string keep, CancellationToken cancellationToken) =>
        database.WriteAsync(context, session => session.ExecuteAsync(SignInSql.RemoveOthers, new { owner, id = keep }), cancellationToken);

    /// <summary>Finds the sign-in of a cookie, and lets it last on.</summary>
    /// <returns>The row; null when the cookie fits none, or its time is over.</returns>
    internal async Task<SignInRow?> FindAsync(Secret secret, CancellationToken cancellationToken)
    {
        var context = UserAccounts.Program(secret.Tenant);
        var now = time.GetUtcNow();
        var row = await database.ReadAsync(context, session => session.FirstAsync<SignInRow>(SignInSql.Get, new { id = secret.Id }), cancellationToken);
        if (row is null || !secret.Fits(row.SecretHash) || row.DisabledMs is not null || Time(row.ExpiresMs) <= now)
        {
            return null;
        }

        // Written when a tenth of its life is over: not with every request.
        if (now - Time(row.SeenMs) > options.SignInLife / 10)
        {
            var expires = Earliest(now + options.SignInLife, Time(row.CreatedMs) + options.SignInLifeMax);
            await database.WriteAsync(
                context,
                session => session.ExecuteAsync(SignInSql.Touch, new { id = secret.Id, at = now.ToUnixTimeMilliseconds(), expires = expires.ToUnixTimeMilliseconds() }),
                cancellationToken);
        }

        return row;
    }

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Time(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}

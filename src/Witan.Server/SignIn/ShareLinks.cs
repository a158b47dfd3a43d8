using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Security;
using Witan.Server.Storage;

namespace Witan.Server.SignIn;

/// <summary>Links by which anybody reads one deliberation, without signing in, until they end or are revoked.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
public sealed class ShareLinks(IDatabase database, TimeProvider time)
{
    /// <summary>The most links of one deliberation that work at a time.</summary>
    public const int PerRunMax = 20;

    /// <summary>The longest life of a link, in days.</summary>
    public const int DaysMax = 90;

    /// <summary>Makes a link.</summary>
    /// <param name="context">Who shares.</param>
    /// <param name="run">What.</param>
    /// <param name="days">For how long, 1 to <see cref="DaysMax"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Result<Secret>> AddAsync(TenantContext context, RunId run, int days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (days is < 1 or > DaysMax)
        {
            return new InvalidInput($"A link works for 1 to {DaysMax} days, not {days}.");
        }

        var secret = Secret.New(context.Tenant);
        var now = time.GetUtcNow();
        var row = new { id = secret.Id, run = run.Value, hash = secret.Hash, at = now.ToUnixTimeMilliseconds(), expires = now.AddDays(days).ToUnixTimeMilliseconds() };
        return await database.WriteAsync<Result<Secret>>(
            context,
            async session =>
            {
                if (await session.FirstAsync<long>(ShareSql.Count, new { row.run, row.at }) >= PerRunMax)
                {
                    return new Conflict($"It has {PerRunMax} links that work, the most at a time. Revoke one that is not needed.");
                }

                await session.ExecuteAsync(ShareSql.Insert, row);
                return secret;
            },
            cancellationToken);
    }

    /// <summary>Lists the links of a deliberation that were not revoked.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The deliberation.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ShareLink>> ListAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(context, session => session.QueryAsync<ShareRow>(ShareSql.List, new { run = run.Value, limit = PerRunMax * 5 }), cancellationToken);
        return [.. rows.Select(row => new ShareLink(row.Id, row.UserId, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedMs), DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresMs)))];
    }

    /// <summary>Revokes a link.</summary>
    /// <param name="context">For whom; with <see cref="Reach.Own"/> only its own.</param>
    /// <param name="run">The deliberation.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was one that worked.</returns>
    public async Task<bool> RevokeAsync(TenantContext context, RunId run, string id, CancellationToken cancellationToken) => await database.WriteAsync(
        context, session => session.ExecuteAsync(ShareSql.Revoke, new { id, run = run.Value, at = time.GetUtcNow().ToUnixTimeMilliseconds() }), cancellationToken) == 1;

    /// <summary>Finds what a link shares.</summary>
    /// <param name="secret">What the link carries.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The deliberation, and the context that reads it and nothing else should be read with.</returns>
    public async Task<Result<SharedRun>> FindAsync(Secret? secret, CancellationToken cancellationToken)
    {
        if (secret is not null)
        {
            var context = UserAccounts.Program(secret.Tenant);
            var row = await database.ReadAsync(context, session => session.FirstAsync<ShareRow>(ShareSql.Get, new { id = secret.Id }), cancellationToken);
            if (row is not null && secret.Fits(row.SecretHash) && row.RevokedMs is null && row.ExpiresMs > time.GetUtcNow().ToUnixTimeMilliseconds())
            {
                return new SharedRun(new RunId(row.RunId), context);
            }
        }

        return new NotFound("This link does not work: it was revoked, its time is over, or it was never made.");
    }
}

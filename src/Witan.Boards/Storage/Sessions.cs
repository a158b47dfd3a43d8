using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Boards.Storage;

/// <summary>Reads the projections of deliberations.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
public sealed class Sessions(IDatabase database)
{
    /// <summary>The most rows of one list.</summary>
    public const int ListLimit = 1_000;

    /// <summary>Sorts after every id.</summary>
    private const string AfterAll = "~";

    /// <summary>Lists deliberations, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListLimit"/>.</param>
    /// <param name="before">Only those older than this one; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<SessionRow>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListLimit);
        return database.ReadAsync(context, session => session.QueryAsync<SessionRow>(SessionSql.List, new { before = before?.Value ?? AfterAll, limit }), cancellationToken);
    }

    /// <summary>Finds deliberations, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<FoundSession>> SearchAsync(TenantContext context, SessionQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > ListLimit)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, $"A list has 1 to {ListLimit} rows.");
        }

        var asked = new
        {
            before = query.Before?.Value ?? AfterAll, limit = query.Limit, status = query.Status?.ToString() ?? string.Empty, protocol = query.Protocol ?? string.Empty, pattern = Pattern(query.Text),
        };
        return database.ReadAsync(context, session => session.QueryAsync<FoundSession>(SessionSql.Search, asked), cancellationToken);
    }

    /// <summary>Reads what was said in a deliberation, in order.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<ContributionRow>> ContributionsAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        database.ReadAsync(context, session => session.QueryAsync<ContributionRow>(SessionSql.Contributions, new { run = run.Value, limit = ListLimit }), cancellationToken);

    /// <summary>Reads the stances of a deliberation, in order.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<VoteRow>> VotesAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        database.ReadAsync(context, session => session.QueryAsync<VoteRow>(SessionSql.Votes, new { run = run.Value, limit = ListLimit }), cancellationToken);

    private static string Pattern(string? text) => string.IsNullOrWhiteSpace(text)
        ? string.Empty
        : $"%{text.Trim().ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}

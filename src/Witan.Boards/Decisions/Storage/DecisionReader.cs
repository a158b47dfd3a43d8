using Witan.Boards.Deliberation.SubProblems;
using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Reads the ledger of decisions.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
/// <param name="time">The clock.</param>
public sealed class DecisionReader(IDatabase database, TimeProvider time)
{
    /// <summary>Sorts after every id.</summary>
    internal const string AfterAll = "~";

    /// <summary>Lists decisions, the newest first.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="status">Only those that stand so; null for all.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="DecisionLimits.ListMax"/>.</param>
    /// <param name="before">Only those older than this one; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Decision>> ListAsync(TenantContext context, DecisionStatus? status, int limit, string? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, DecisionLimits.ListMax);
        return database.ReadAsync(
            context,
            session => status is { } only
                ? DecisionsAsync(session, DecisionSql.ListOfStatus, new { status = DecisionTransitions.Word(only), before = before ?? AfterAll, limit })
                : DecisionsAsync(session, DecisionSql.List, new { before = before ?? AfterAll, limit }),
            cancellationToken);
    }

    /// <summary>Finds the one decision whose id begins with a text, with all that belongs to it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The id, or the beginning of it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The decision; <see cref="NotFound"/> when none fits; <see cref="Conflict"/> when several do.</returns>
    public Task<Result<DecisionView>> FindAsync(TenantContext context, string id, CancellationToken cancellationToken)
    {
        // Of a run with several parts each has a decision, with the part's number behind the run's id.
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        if (!RunId.TryParsePrefix(dash < 0 ? id : id[..dash], out var run))
        {
            return Task.FromResult<Result<DecisionView>>(new NotFound($"'{id}' is not the id of a decision, nor the beginning of one. 'witan decisions list' shows the ids."));
        }

        var prefix = dash < 0 ? run : run + id[dash..];
        return database.ReadAsync<Result<DecisionView>>(
            context,
            async session => await DecisionsAsync(session, DecisionSql.Find, new { prefix, after = prefix + AfterAll }) switch
            {
                [] => new NotFound($"There is no decision whose id begins with '{prefix}'. 'witan decisions list' shows the ids; a run has one when it is finished."),
                [var only] => await ViewAsync(session, only),
                _ => new Conflict($"Several decisions begin with '{prefix}'. Give more of the id; 'witan decisions list' shows them."),
            },
            cancellationToken);
    }

    /// <summary>Lists the decisions of one run, in the order of its parts.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<Decision>> OfRunAsync(TenantContext context, RunId run, CancellationToken cancellationToken) => database.ReadAsync(
        context, session => DecisionsAsync(session, DecisionSql.OfRun, new { prefix = run.Value, after = run.Value + AfterAll, limit = SubProblemPlan.PartsMax }), cancellationToken);

    /// <summary>Lists what somebody should look at now.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="limit">At most this many of each, from 1 to <see cref="DecisionLimits.ListMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<DueDecisions> DueAsync(TenantContext context, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, DecisionLimits.ListMax);
        var now = time.GetUtcNow();
        return database.ReadAsync(
            context,
            async session => new DueDecisions(
                [.. (await session.QueryAsync<TriggerRow>(TriggerSql.Fired, new { now = now.ToUnixTimeMilliseconds(), limit })).Select(row => row.ToTrigger())],
                await DecisionsAsync(session, DecisionSql.ReviewsDue, new { now = now.ToUnixTimeMilliseconds(), limit }),
                await DecisionsAsync(session, DecisionSql.OutcomesMissing, new { beforeMs = (now - DecisionLimits.OutcomeAfter).ToUnixTimeMilliseconds(), limit })),
            cancellationToken);
    }

    private static async Task<DecisionView> ViewAsync(DataSession session, Decision decision) => new(
        decision,
        [.. (await session.QueryAsync<TriggerRow>(TriggerSql.Of, new { decision = decision.Id, limit = DecisionLimits.ListMax })).Select(row => row.ToTrigger())],
        [.. (await session.QueryAsync<OutcomeRow>(OutcomeSql.Of, new { decision = decision.Id, limit = DecisionLimits.OutcomesMax })).Select(row => row.ToOutcome())]);

    private static async Task<IReadOnlyList<Decision>> DecisionsAsync(DataSession session, string sql, object parameters) =>
        [.. (await session.QueryAsync<DecisionRow>(sql, parameters)).Select(row => row.ToDecision())];
}

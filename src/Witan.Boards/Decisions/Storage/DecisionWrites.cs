using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Results;

namespace Witan.Boards.Decisions.Storage;

/// <summary>How a decision's status is written: always past the table of transitions, always fenced by the status that was read.</summary>
internal static class DecisionWrites
{
    /// <summary>Asks the table, and writes what was decided. The refusal, when there is one, leaves nothing written.</summary>
    public static async Task<Refusal?> DecideAsync(DataSession session, Decision before, Decision after)
    {
        if (DecisionTransitions.Check(before.Id, before.Status, after.Status) is { } refusal)
        {
            return refusal;
        }

        if (after.Status == DecisionStatus.Accepted && await CrowdedMetricAsync(session, before.Id) is { } crowded)
        {
            return crowded;
        }

        var written = await session.ExecuteAsync(DecisionSql.Decide, new
        {
            decision = before.Id,
            expectedStatus = DecisionTransitions.Word(before.Status),
            status = DecisionTransitions.Word(after.Status),
            option = after.Option,
            reason = after.Reason,
            actor = after.DecidedBy,
            now = after.DecidedAt!.Value.ToUnixTimeMilliseconds(),
            review = after.ReviewBy?.ToUnixTimeMilliseconds(),
            reversible = after.Reversible is { } flag ? (flag ? 1L : 0L) : (long?)null,
            automatic = after.ReopensByItself ? 1L : 0L,
        });
        return written == 1 ? null : new Conflict($"Somebody else decided about {before.Id} at the same moment. 'witan decisions show {before.Id}' shows how.");
    }

    /// <summary>An observation moves all triggers of its metric in one transaction: there is a limit to how many.</summary>
    private static async Task<Refusal?> CrowdedMetricAsync(DataSession session, string decision)
    {
        var triggers = await session.QueryAsync<TriggerRow>(TriggerSql.Of, new { decision, limit = DecisionLimits.ListMax });
        foreach (var metric in triggers.Where(trigger => trigger.WatchedMs is null).GroupBy(trigger => trigger.Metric, StringComparer.Ordinal))
        {
            if (await session.FirstAsync<long>(TriggerSql.CountWatchers, new { metric = metric.Key }) + metric.Count() > DecisionLimits.WatchersMax)
            {
                return new Conflict(
                    $"The metric '{metric.Key}' is watched by {DecisionLimits.WatchersMax} triggers, which is the most. Reopen decisions that no longer hold, so that later ones take their place.");
            }
        }

        return null;
    }

    /// <summary>Says why the earlier decision cannot be superseded any more; null when it can, or there is none.</summary>
    public static async Task<Refusal?> PredecessorFaultAsync(DataSession session, Decision decision)
    {
        if (decision.Supersedes is not { } earlier || decision.Status == DecisionStatus.Accepted)
        {
            return null;
        }

        return await session.FirstAsync<DecisionRow>(DecisionSql.Get, new { decision = earlier }) is { Status: "superseded" } row
            ? new Conflict($"Decision {earlier}, whose place this one was to take, was superseded by {row.SupersededBy} meanwhile. Reopen that one, and reject this.")
            : null;
    }

    /// <summary>Puts a decision into the place of the earlier one, if it has one.</summary>
    public static async Task SupersedeAsync(DataSession session, Decision decision)
    {
        if (decision.Supersedes is not { } earlier || decision.Status == DecisionStatus.Accepted)
        {
            return;
        }

        if (await session.ExecuteAsync(DecisionSql.Supersede, new { decision = earlier, successor = decision.Id }) == 0)
        {
            throw new StorageException(StorageFault.Busy, $"Decision {earlier} changed at the same moment, so that nothing was written. Try again.");
        }

        await session.ExecuteAsync(TriggerSql.Unwatch, new { decision = earlier });
    }
}

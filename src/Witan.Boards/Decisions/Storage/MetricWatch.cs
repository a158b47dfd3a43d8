using Witan.Boards.Decisions.Triggers;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Takes observations and moves the triggers that watch their metric.</summary>
/// <remarks>
/// An observation is a fact of the tenant's: it moves the triggers of all its users, in one transaction, and tells of those that the caller may see.
/// It is kept only when somebody watches its metric. A trigger counts what was recorded since its decision was accepted, by the observations' own times.
/// </remarks>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
/// <param name="audit">The audit log.</param>
/// <param name="time">The clock.</param>
/// <param name="role">The role in which users act whose context names none.</param>
public sealed class MetricWatch(IDatabase database, AuditLog audit, TimeProvider time, string role)
{
    private const int PageSize = 1_000;

    private readonly TriggerFiring _firing = new(audit, role);

    /// <summary>Takes an observation.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="observation">The observation.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>What it did; <see cref="InvalidInput"/>; <see cref="NotFound"/> when nobody watches the metric; <see cref="Conflict"/> when another value is known.</returns>
    public Task<Result<ObservationReport>> ObserveAsync(TenantContext context, NewObservation observation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(observation);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return ObservationIntake.Check(observation, now).IsOk(out var taken, out var refusal)
            ? database.WriteAsync(context with { Reach = Reach.Tenant }, session => ObserveAsync(session, context, taken, now), cancellationToken)
            : Task.FromResult<Result<ObservationReport>>(refusal);
    }

    private async Task<Result<ObservationReport>> ObserveAsync(DataSession session, TenantContext caller, TakenObservation taken, DateTimeOffset now)
    {
        var triggers = (await session.QueryAsync<TriggerRow>(TriggerSql.Take, new { metric = taken.Metric })).Select(row => row.ToTrigger()).ToList();
        if (triggers.Count == 0)
        {
            var near = await session.QueryAsync<string>(TriggerSql.Watched, new { prefix = string.Empty, limit = DecisionLimits.WatchersMax });
            return ObservationIntake.NobodyWatches(taken.Metric, near);
        }

        var able = triggers.Where(trigger => taken.In(trigger.Spec.Unit) is not null).ToList();
        if (able.Count == 0)
        {
            return ObservationIntake.WrongUnit(taken, triggers[0].Spec.Unit);
        }

        var at = taken.At.ToUnixTimeMilliseconds();
        var row = new { metric = taken.Metric, at, source = taken.Source, measured = taken.Value, unit = taken.Unit, now = now.ToUnixTimeMilliseconds(), actor = caller.User.Value };
        if (await session.ExecuteAsync(ObservationSql.Add, row) == 0)
        {
            var known = await session.FirstAsync<ObservationRow>(ObservationSql.Get, new { metric = taken.Metric, at, source = taken.Source });
            return known!.Measured.Equals(taken.Value) && known.Unit == taken.Unit
                ? new ObservationReport(taken.Metric, taken.Value, taken.Unit, taken.At, IsKnown: true, [])
                : ObservationIntake.Contradicts(taken, known);
        }

        var touches = new List<TriggerTouch>();
        foreach (var trigger in able.OrderBy(trigger => trigger.DecisionId, StringComparer.Ordinal).ThenBy(trigger => trigger.Number))
        {
            touches.Add(await TouchAsync(session, trigger, taken, now));
        }

        await _firing.FireAsync(session, [.. touches.Where(touch => touch.HasFired)], now);
        var seen = touches.Where(touch => caller.Reach == Reach.Tenant || touch.Trigger.Owner == caller.User);
        return new ObservationReport(taken.Metric, taken.Value, taken.Unit, taken.At, IsKnown: false, [.. seen]);
    }

    private static async Task<TriggerTouch> TouchAsync(DataSession session, DecisionTrigger trigger, TakenObservation taken, DateTimeOffset now)
    {
        var seen = new Observation(taken.At, taken.Source, taken.In(trigger.Spec.Unit)!.Value);
        var memory = TriggerRule.IsLate(trigger.Memory, seen) ? await FoldAgainAsync(session, trigger) : TriggerRule.Next(trigger.Spec, trigger.Memory, seen);
        var fires = trigger.FiredAt is null && memory.FirstRed is not null;
        var after = trigger with { Memory = memory, FiredAt = fires ? now : trigger.FiredAt };
        await session.ExecuteAsync(TriggerSql.Remember, new
        {
            decision = trigger.DecisionId,
            number = trigger.Number,
            state = TriggerRow.WordOf(memory.State),
            memory = TriggerRow.Write(memory),
            fired = after.FiredAt?.ToUnixTimeMilliseconds(),
        });
        return new TriggerTouch(after, trigger.Memory.State, TriggerRule.ZoneOf(trigger.Spec, seen.Value), fires);
    }

    /// <summary>Folds everything that the trigger counts, the late observation where it belongs. Beyond the limit the colour stays as it is: the observation is kept and not counted.</summary>
    private static async Task<TriggerMemory> FoldAgainAsync(DataSession session, DecisionTrigger trigger)
    {
        var memory = TriggerMemory.Empty;
        var (at, source, folded) = (long.MinValue, string.Empty, 0);
        while (true)
        {
            var page = await session.QueryAsync<ObservationRow>(ObservationSql.Page, new
            {
                metric = trigger.Spec.Metric,
                recordedMs = trigger.WatchedSince!.Value.ToUnixTimeMilliseconds(),
                at,
                source,
                limit = PageSize,
            });
            foreach (var row in page)
            {
                memory = row.In(trigger.Spec.Unit) is { } seen ? TriggerRule.Next(trigger.Spec, memory, seen) : memory;
            }

            folded += page.Count;
            if (page.Count < PageSize)
            {
                return memory;
            }

            if (folded >= DecisionLimits.RefoldMax)
            {
                return trigger.Memory;
            }

            (at, source) = (page[^1].AtMs, page[^1].Source);
        }
    }
}

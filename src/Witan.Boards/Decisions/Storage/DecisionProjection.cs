using System.Text.Json;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Swarm;
using Witan.Data.Sessions;
using Witan.Runs.Journal;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Writes what a run proposes into the ledger, in the transaction that closes it.</summary>
/// <remarks>A decision's id is its run's, so that the same events never make two. Copied events make none: the run that they come from has its own.</remarks>
/// <param name="catalog">The events that may occur.</param>
public sealed class DecisionProjection(EventCatalog catalog) : IJournalProjection
{
    /// <inheritdoc/>
    public async Task ApplyAsync(DataSession session, JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.IsCopy || entry.Events.FirstOrDefault(recorded => recorded.Event is RunClosed { Outcome: RunOutcome.Completed }) is not { } closing)
        {
            return;
        }

        // Once in a run's life, so that reading all of it costs less than carrying a fold along.
        var events = await RunEvents.ReadAsync(session, catalog, entry.Run);
        if (events is [{ Event: RunOpened { Kind: SwarmProtocol.Kind } }, ..] && SwarmDecisions.Of(SwarmRuns.Fold(events)) is { } draft)
        {
            await WriteAsync(session, entry, draft, closing.At.ToUnixTimeMilliseconds());
        }
    }

    private static async Task WriteAsync(DataSession session, JournalEntry entry, DecisionDraft draft, long at)
    {
        var decision = entry.Run.Value;
        var row = new
        {
            decision,
            run = entry.Run.Value,
            part = 0L,
            question = draft.Question,
            option = draft.Option,
            options = JsonSerializer.Serialize(draft.Options, BoardsJson.Default.IReadOnlyListOptionTally),
            confidence = draft.Confidence,
            reversible = draft.Reversible is { } flag ? (flag ? 1L : 0L) : (long?)null,
            supersedes = draft.Supersedes,
            at,
        };
        if (await session.ExecuteAsync(DecisionSql.Propose, row) == 0)
        {
            return;
        }

        var number = 0L;
        foreach (var trigger in draft.Triggers)
        {
            number++;
            await session.ExecuteAsync(TriggerSql.Add, new
            {
                decision,
                number,
                metric = trigger.Metric,
                label = trigger.Label,
                comparison = trigger.Comparison.Sign(),
                threshold = trigger.Threshold,
                warning = trigger.Warning,
                unit = trigger.Unit,
                holdKind = trigger.Hold.Kind.ToString().ToLowerInvariant(),
                holdAmount = trigger.Hold.Amount,
                deed = trigger.Action,
                origin = trigger.Origin,
                state = TriggerRow.WordOf(TriggerState.Green),
                memory = TriggerRow.Write(TriggerMemory.Empty),
            });
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Witan.Boards.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Imports;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Swarm;
using Witan.Data.Sessions;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Writes what a run proposes into the ledger, in the transaction that closes it.</summary>
/// <remarks>A decision's id follows from its run's, so that the same events never make two. Copied events make none: the run that they come from has its own.</remarks>
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
        var drafts = Drafts(events);
        for (var part = 0; part < drafts.Count; part++)
        {
            await WriteAsync(session, entry, drafts[part], drafts.Count == 1 ? 0 : part + 1, closing.At.ToUnixTimeMilliseconds());
            if (drafts[part].Decided is { } decided)
            {
                await DecideAsync(session, IdOf(entry, drafts.Count == 1 ? 0 : part + 1), drafts[part], decided, events.Last(recorded => ReferenceEquals(recorded.Event, decided)).At);
            }
        }
    }

    private static IReadOnlyList<DecisionDraft> Drafts(IReadOnlyList<RecordedEvent> events) => events switch
    {
        [{ Event: RunOpened { Kind: SwarmProtocol.Kind } }, ..] => SwarmDecisions.Of(SwarmRuns.Fold(events)) is { } draft ? [draft] : [],
        [{ Event: RunOpened { Kind: RoundtableProtocol.Kind } }, ..] => TableDecisions.Of(RoundtableRuns.Fold(events)) is { } draft ? [draft] : [],
        [{ Event: RunOpened { Kind: BoardProtocol.Kind } }, ..] => BoardDecisions.Of(BoardRuns.Fold(events)),
        [{ Event: RunOpened { Kind: RecordImports.Kind } }, ..] => ImportedDecisions.Of(RecordImports.RecordOf(events)),
        _ => [],
    };

    /// <summary>A decision is named after its run; of several, each by its part's number behind that.</summary>
    private static string IdOf(JournalEntry entry, int part) => part == 0 ? entry.Run.Value : string.Create(CultureInfo.InvariantCulture, $"{entry.Run}-{part}");

    private static async Task WriteAsync(DataSession session, JournalEntry entry, DecisionDraft draft, int part, long at)
    {
        var decision = IdOf(entry, part);
        var row = new
        {
            decision,
            run = entry.Run.Value,
            part = (long)part,
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

    /// <summary>What was decided at the run's gate is decided: nobody is asked twice. Where a limit forbids it the proposal stands, and a person meets the reason there.</summary>
    private static async Task DecideAsync(DataSession session, string id, DecisionDraft draft, GateDecided decided, DateTimeOffset now)
    {
        var before = (await session.FirstAsync<DecisionRow>(DecisionSql.Get, new { decision = id }))!.ToDecision();
        var after = before with
        {
            Status = draft.Chosen is null ? DecisionStatus.Rejected : DecisionStatus.Accepted,
            Option = draft.Chosen ?? before.Option,
            Reason = decided.Amendment is { } change ? $"{decided.Reason} The change: {change}" : decided.Reason,
            DecidedBy = decided.By,
            DecidedAt = now,
            ReviewBy = draft.Chosen is null ? null : now + DecisionLimits.ReviewAfter,
        };
        if (await DecisionWrites.PredecessorFaultAsync(session, before) is not null || await DecisionWrites.DecideAsync(session, before, after) is not null)
        {
            return;
        }

        await DecisionMemory.KeepAsync(session, after, now);
        if (after.Status == DecisionStatus.Accepted)
        {
            await DecisionWrites.SupersedeAsync(session, before);
            await session.ExecuteAsync(TriggerSql.Watch, new { decision = id, now = now.ToUnixTimeMilliseconds() });
        }
    }
}

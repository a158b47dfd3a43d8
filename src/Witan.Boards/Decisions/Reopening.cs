using Witan.Boards.Board.Events;
using Witan.Boards.Board;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Imports;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Boards.Decisions;

/// <summary>Deliberates a decision again, by the protocol that made it: the same question and documents, and one more that tells what changed.</summary>
/// <param name="journal">Where the runs stand.</param>
/// <param name="swarm">Opens swarms.</param>
/// <param name="board">Opens boards.</param>
/// <param name="roundtable">Opens round tables.</param>
/// <param name="reader">Reads the ledger.</param>
/// <param name="desk">Writes into it.</param>
/// <param name="costUsd">The most that a run of a tenant's may cost, in US dollars.</param>
public sealed class Reopening(
    IJournal journal, SwarmRuns swarm, BoardRuns board, RoundtableRuns roundtable, DecisionReader reader, DecisionDesk desk, Func<TenantId, decimal> costUsd)
{
    /// <summary>Opens a run; what it proposes takes the decision's place when somebody accepts it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The decision's id, or the beginning of it.</param>
    /// <param name="reason">Why, in words; null when a trigger that fired is reason enough.</param>
    /// <param name="added">Documents that were not there before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The run; <see cref="NotFound"/>; <see cref="InvalidInput"/>; <see cref="Conflict"/> when the decision is not an accepted one.</returns>
    public async Task<Result<RunId>> OpenAsync(TenantContext context, string id, string? reason, IReadOnlyList<IncomingDocument> added, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(added);
        if (!(await reader.FindAsync(context, id, cancellationToken)).IsOk(out var view, out var refusal))
        {
            return refusal;
        }

        if (DecisionTransitions.Check(view.Decision.Id, view.Decision.Status, DecisionStatus.Superseded) is { } closed)
        {
            return closed;
        }

        if (string.IsNullOrWhiteSpace(reason) && added.Count == 0 && view.Triggers.All(trigger => trigger.FiredAt is null))
        {
            return new InvalidInput($"Nothing changed: no trigger of decision {view.Decision.Id} fired. Say why with --reason, or give what is new with --document.");
        }

        if (view.Decision.Protocol == RecordImports.Kind)
        {
            return new Conflict($"Decision {view.Decision.Id} was imported, and its record does not hold the documents. Deliberate anew with 'witan deliberate', and give them.");
        }

        var events = await journal.ReadAsync(context, view.Decision.Run, cancellationToken);
        var run = await OpenAsync(context, view, events, brief => Again(brief, WhatChanged.Write(view, reason), added), cancellationToken);
        if (run.IsOk(out var opening, out _))
        {
            await desk.AnswerAsync(context, view.Decision.Id, opening, CancellationToken.None);
        }

        return run;
    }

    private async Task<Result<RunId>> OpenAsync(
        TenantContext context, DecisionView view, IReadOnlyList<RecordedEvent> events, Func<Brief, Result<Brief>> again, CancellationToken cancellationToken)
    {
        var cost = costUsd(context.Tenant);
        var (seed, known) = events is [{ Event: RunOpened opened }, ..] ? (opened.Seed, Brief(opened.Kind, view, events)) : (0, null);
        if (known is null)
        {
            return new Conflict($"Run {view.Decision.Run}, which proposed decision {view.Decision.Id}, is not there any more, so that its documents are not known. Deliberate anew.");
        }

        if (!again(known).IsOk(out var brief, out var refusal))
        {
            return refusal;
        }

        if (view.Decision.Protocol == SwarmProtocol.Kind)
        {
            var before = SwarmRuns.Fold(events);
            var rounds = Math.Min(before.RoundsMax, SwarmProtocol.RoundsMax);
            return await swarm.OpenAsync(context, brief, new SwarmOptions { Seed = seed, Rounds = rounds, Rule = before.Rule, CostUsd = cost, Reopens = view.Decision.Id }, cancellationToken);
        }

        var reopened = new BoardOpened { Brief = brief, Terms = BoardRuns.Fold(events).Terms!, Reopens = view.Decision.Id };
        return await (view.Decision.Protocol == RoundtableProtocol.Kind
            ? roundtable.OpenAsync(context, reopened, seed, cost, cancellationToken)
            : board.OpenAsync(context, reopened, seed, cost, cancellationToken));
    }

    /// <summary>What was read then; a decision on one part of several is deliberated again on its own.</summary>
    private static Brief? Brief(string kind, DecisionView view, IReadOnlyList<RecordedEvent> events)
    {
        if (kind == SwarmProtocol.Kind)
        {
            return SwarmRuns.Fold(events).Brief;
        }

        var state = BoardRuns.Fold(events);
        return state is { Brief: { } brief, InOrder.Count: > 1 } ? brief with { Question = view.Decision.Question } : state.Brief;
    }

    /// <summary>The documents as they were decoded then; what changed the last time is told anew.</summary>
    private static Result<Brief> Again(Brief brief, IncomingDocument changed, IReadOnlyList<IncomingDocument> added)
    {
        if (!BriefIntake.Accept(brief.Question, [changed, .. added]).IsOk(out var fresh, out var refusal))
        {
            return refusal;
        }

        var kept = brief.Documents.Where(document => document.Name != WhatChanged.Name).ToList();
        if (kept.Count + fresh.Documents.Count > BriefIntake.DocumentsMax)
        {
            return new InvalidInput($"With what changed, these are {kept.Count + fresh.Documents.Count} documents; {BriefIntake.DocumentsMax} are the most. Join some of them.");
        }

        var taken = fresh.Documents.Select(document => document.Name).Intersect(kept.Select(document => document.Name), StringComparer.Ordinal).ToList();
        return taken.Count > 0
            ? new InvalidInput($"The board has read a document named '{taken[0]}' already. Give the new one another name.")
            : brief with { Documents = [.. kept, .. fresh.Documents] };
    }
}

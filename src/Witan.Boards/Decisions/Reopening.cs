using Witan.Boards.Decisions.Storage;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Boards.Decisions;

/// <summary>Deliberates a decision again: the same question and documents, and one more that tells what changed.</summary>
/// <param name="swarm">Opens and reads runs.</param>
/// <param name="reader">Reads the ledger.</param>
/// <param name="desk">Writes into it.</param>
/// <param name="costUsd">The most that a run of a tenant's may cost, in US dollars.</param>
public sealed class Reopening(SwarmRuns swarm, DecisionReader reader, DecisionDesk desk, Func<TenantId, decimal> costUsd)
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

        if (view.Decision.Protocol != SwarmProtocol.Kind)
        {
            return new Conflict($"Decision {view.Decision.Id} was made by a {view.Decision.Protocol}, which is not reopened by itself yet. Deliberate anew with the same documents and what changed.");
        }

        var before = await swarm.ReadAsync(context, view.Decision.Run, cancellationToken);
        if (before is not { Brief: { } brief, Opened: { } opened })
        {
            return new Conflict($"Run {view.Decision.Run}, which proposed decision {view.Decision.Id}, is not there any more, so that its documents are not known. Deliberate anew.");
        }

        if (!Again(brief, WhatChanged.Write(view, reason), added).IsOk(out var again, out refusal))
        {
            return refusal;
        }

        var options = new SwarmOptions
        {
            Seed = opened.Seed,
            Rounds = Math.Min(before.RoundsMax, SwarmProtocol.RoundsMax),
            CostUsd = costUsd(context.Tenant),
            Reopens = view.Decision.Id,
        };
        var run = await swarm.OpenAsync(context, again, options, cancellationToken);
        if (run.IsOk(out var opening, out _))
        {
            await desk.AnswerAsync(context, view.Decision.Id, opening, CancellationToken.None);
        }

        return run;
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

using System.Text.Json.Nodes;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Deliberation.SubProblems;
using Witan.Boards.Episodes;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Serving;

namespace Witan.Boards.Decisions.Storage;

/// <summary>Where people decide: accepts, rejects, supersedes, and takes down how it turned out. Each deed has its entry in the audit log, in the same transaction.</summary>
/// <param name="database">The database, with the tables of <see cref="BoardsData"/>.</param>
/// <param name="audit">The audit log.</param>
/// <param name="time">The clock.</param>
/// <param name="role">The role in which users act whose context names none.</param>
public sealed class DecisionDesk(IDatabase database, AuditLog audit, TimeProvider time, string role)
{
    /// <summary>The kind of thing that deeds are done to.</summary>
    internal const string ResourceType = "decision";

    /// <summary>Accepts a proposal, or confirms a decision that was accepted. Its triggers are watched from then on, and what they said before is answered.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The decision's id.</param>
    /// <param name="acceptance">Why and how.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The decision as it stands then; <see cref="NotFound"/>; <see cref="InvalidInput"/>; <see cref="Conflict"/> when its status does not allow it.</returns>
    public Task<Result<Decision>> AcceptAsync(TenantContext context, string id, Acceptance acceptance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acceptance);
        return ChangeAsync(context, id, acceptance.Reason, (session, decision, now) => AcceptAsync(session, decision, acceptance, now), cancellationToken);
    }

    /// <summary>Rejects a proposal.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The decision's id.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>As <see cref="AcceptAsync(TenantContext, string, Acceptance, CancellationToken)"/>.</returns>
    public Task<Result<Decision>> RejectAsync(TenantContext context, string id, string reason, CancellationToken cancellationToken) => ChangeAsync(
        context,
        id,
        reason,
        async (session, decision, now) =>
        {
            var rejected = decision with { Status = DecisionStatus.Rejected, Reason = reason.Trim(), DecidedBy = session.Context!.User.Value, DecidedAt = now };
            if (await DecisionWrites.DecideAsync(session, decision, rejected) is { } refused)
            {
                return refused;
            }

            await DecisionMemory.KeepAsync(session, rejected, now);
            return await AuditedAsync(session, rejected, "decision.rejected", []);
        },
        cancellationToken);

    /// <summary>Takes down how a decision turned out, and scores those who spoke for or against it. Saying it again corrects it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The decision's id.</param>
    /// <param name="status">How.</param>
    /// <param name="note">In words.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    /// <returns>The decision; <see cref="Conflict"/> when it was never accepted.</returns>
    public Task<Result<Decision>> RecordOutcomeAsync(TenantContext context, string id, OutcomeStatus status, string note, CancellationToken cancellationToken) =>
        ChangeAsync(context, id, note, (session, decision, now) => RecordAsync(session, decision, status, note.Trim(), now), cancellationToken);

    /// <summary>Notes that the firings of a decision's triggers were answered: it is deliberated again.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="id">The decision's id.</param>
    /// <param name="run">The run that deliberates again.</param>
    /// <param name="cancellationToken">Ends the wait for the turn.</param>
    internal Task AnswerAsync(TenantContext context, string id, RunId run, CancellationToken cancellationToken) => database.WriteAsync(
        context,
        async session =>
        {
            await session.ExecuteAsync(TriggerSql.Answer, new { decision = id, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
            await AuditAsync(session, id, "decision.reopened", new JsonObject { ["run"] = run.Value });
            return 0;
        },
        cancellationToken);

    private static InvalidInput? CheckText(string text) => text?.Trim() is { Length: > 0 and <= DecisionLimits.TextLengthMax }
        ? null
        : new InvalidInput($"A reason or a note has 1 to {DecisionLimits.TextLengthMax} characters, and this one {text?.Trim().Length ?? 0}.");

    private Task<Result<Decision>> ChangeAsync(
        TenantContext context, string id, string text, Func<DataSession, Decision, DateTimeOffset, Task<Result<Decision>>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return CheckText(text) is { } refusal
            ? Task.FromResult<Result<Decision>>(refusal)
            : database.WriteAsync<Result<Decision>>(
                context,
                async session => await session.FirstAsync<DecisionRow>(DecisionSql.Get, new { decision = id }) is { } row
                    ? await change(session, row.ToDecision(), DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()))
                    : new NotFound($"There is no decision '{id}'. 'witan decisions list' shows them."),
                cancellationToken);
    }

    private async Task<Result<Decision>> AcceptAsync(DataSession session, Decision decision, Acceptance acceptance, DateTimeOffset now)
    {
        var option = acceptance.Option ?? decision.Option;
        if (decision.Options.All(known => known.Option != option))
        {
            return new InvalidInput($"'{option}' is no option of decision {decision.Id}. There are: {string.Join(", ", decision.Options.Select(known => known.Option))}.");
        }

        if (!acceptance.BreaksLimits && decision.Status == DecisionStatus.Proposed && decision.Options.First(known => known.Option == option).Breaks is { Count: > 0 } broken)
        {
            return new Conflict($"{option} breaks {(broken.Count == 1 ? "a limit" : $"{broken.Count} limits")} of this decision: {string.Join(' ', broken)} Accept it knowingly with --breaks-limits (breaksLimits), or choose another option.");
        }

        if (acceptance.ReviewBy is { } review && review <= now)
        {
            return new InvalidInput($"The date for another look, {review.UtcDateTime:yyyy-MM-dd}, is past. Give one to come.");
        }

        if (await DecisionWrites.PredecessorFaultAsync(session, decision) is { } superseded)
        {
            return superseded;
        }

        var accepted = decision with
        {
            Status = DecisionStatus.Accepted,
            Option = option,
            Reason = acceptance.Reason.Trim(),
            DecidedBy = session.Context!.User.Value,
            DecidedAt = now,
            ReviewBy = acceptance.ReviewBy ?? now + DecisionLimits.ReviewAfter,
            Reversible = acceptance.Reversible ?? decision.Reversible,
            ReopensByItself = acceptance.ReopensByItself ?? decision.ReopensByItself,
        };
        if (await DecisionWrites.DecideAsync(session, decision, accepted) is { } refused)
        {
            return refused;
        }

        await DecisionWrites.SupersedeAsync(session, decision);
        await session.ExecuteAsync(TriggerSql.Answer, new { decision = decision.Id, now = now.ToUnixTimeMilliseconds() });
        await session.ExecuteAsync(TriggerSql.Watch, new { decision = decision.Id, now = now.ToUnixTimeMilliseconds() });
        await DecisionMemory.KeepAsync(session, accepted, now);
        var deed = decision.Status == DecisionStatus.Accepted ? "decision.confirmed" : "decision.accepted";
        return await AuditedAsync(session, accepted, deed, Deed(option, decision, acceptance));
    }

    private static JsonObject Deed(string option, Decision decision, Acceptance acceptance)
    {
        var deed = new JsonObject { ["option"] = option, ["supersedes"] = decision.Supersedes };
        if (acceptance.BreaksLimits && decision.Options.First(known => known.Option == option).Breaks is { Count: > 0 } broken)
        {
            deed["breaks"] = new JsonArray([.. broken.Select(limit => JsonValue.Create(limit))]);
        }

        return deed;
    }

    private async Task<Result<Decision>> RecordAsync(DataSession session, Decision decision, OutcomeStatus status, string note, DateTimeOffset now)
    {
        if (decision.Status is DecisionStatus.Proposed or DecisionStatus.Rejected)
        {
            return new Conflict($"Decision {decision.Id} is {DecisionTransitions.Word(decision.Status)}: only what was accepted turns out somehow.");
        }

        var recorded = await session.QueryAsync<OutcomeRow>(OutcomeSql.Of, new { decision = decision.Id, limit = DecisionLimits.OutcomesMax });
        if (recorded.Count == DecisionLimits.OutcomesMax)
        {
            return new Conflict($"Decision {decision.Id} has {DecisionLimits.OutcomesMax} outcomes, which is the most. The last one stands.");
        }

        var at = now.ToUnixTimeMilliseconds();
        var outcome = OutcomeWords.Word(status);
        var number = recorded.Count == 0 ? 1L : recorded[0].Number + 1;
        await session.ExecuteAsync(OutcomeSql.Add, new { decision = decision.Id, number, outcome, note, actor = session.Context!.User.Value, at });
        await session.ExecuteAsync(DecisionSql.SetOutcome, new { decision = decision.Id, outcome });
        await ScoreAsync(session, decision, OutcomeWords.WentWell(status), at);
        await DecisionMemory.KeepAsync(session, decision with { Outcome = status }, now, note);
        await RememberAsync(session, decision, note, now);
        return await AuditedAsync(session, decision with { Outcome = status }, "decision.outcome-recorded", new JsonObject { ["outcome"] = outcome });
    }

    /// <summary>The run's episode is worth what came of its decisions, of all of them that it is known of.</summary>
    private static async Task RememberAsync(DataSession session, Decision decision, string note, DateTimeOffset now)
    {
        var run = decision.Run.Value;
        var decisions = (await session.QueryAsync<DecisionRow>(DecisionSql.OfRun, new { prefix = run, after = run + DecisionReader.AfterAll, limit = SubProblemPlan.PartsMax })).Select(row => row.ToDecision());
        await MemoryEpisodes.ReviseAsync(session, run, LaterOutcome.Of([.. decisions.Where(known => known.Outcome is not null).Select(known => (known.Option, known.Outcome!.Value))], note), now);
    }

    /// <summary>The board recommended one option: chosen another way, the outcome says nothing about its confidence.</summary>
    private static async Task ScoreAsync(DataSession session, Decision decision, bool wentWell, long at)
    {
        var well = wentWell ? 1L : 0L;
        await session.ExecuteAsync(OutcomeSql.ClearScores, new { decision = decision.Id });
        await session.ExecuteAsync(OutcomeSql.ScorePersonas, new { decision = decision.Id, well, at });
        if (decision.Option == decision.Recommended)
        {
            await session.ExecuteAsync(OutcomeSql.ScoreBoard, new { decision = decision.Id, persona = Forecasts.Board, well, at });
        }
    }

    private async Task<Result<Decision>> AuditedAsync(DataSession session, Decision decision, string action, JsonObject details)
    {
        await AuditAsync(session, decision.Id, action, details);
        return decision;
    }

    private Task AuditAsync(DataSession session, string id, string action, JsonObject details) => audit.AppendAsync(session, new AuditEntry
    {
        UserId = session.Context!.User,
        Role = session.Context!.Role ?? role,
        Action = action,
        ResourceType = ResourceType,
        ResourceId = id,
        Outcome = AuditOutcome.Done,
        Details = details.ToJsonString(),
    });
}

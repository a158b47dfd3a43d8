using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Decisions.Storage;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Decisions;

/// <summary>The ledger of decisions, and what follows them.</summary>
internal static class DecisionRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var reads = new RouteRule(Role.Viewer, Scope.Read);
        var decides = new RouteRule(Role.Approver, Scope.Decide) { AuditsItself = true };
        api.MapGet("/decisions", ListAsync).Rule(reads, "ListDecisions", "Lists decisions, the newest first.").Produces<ListOf<DecisionLine>>();
        api.MapGet("/decisions/due", DueAsync).Rule(reads, "ListDue", "Lists what waits for somebody: fired triggers, reviews, missing outcomes.").Produces<DueLists>();
        api.MapGet("/decisions/calibration", CalibrationAsync).Rule(reads, "GetCalibration", "Tells how sure the board and each persona were, and how often they were right.").Produces<ListOf<PersonaCalibration>>();
        api.MapGet("/decisions/{id}", GetAsync).Rule(reads, "GetDecision", "Shows a decision.").Produces<DecisionDetail>();
        api.MapPost("/decisions/{id}/accept", AcceptAsync).Rule(decides with { Audit = "decision.accepted" }, "AcceptDecision", "Accepts a proposal; its triggers are watched from then on.").Produces<DecisionDetail>();
        api.MapPost("/decisions/{id}/reject", RejectAsync).Rule(decides with { Audit = "decision.rejected" }, "RejectDecision", "Rejects a proposal.").Produces<DecisionDetail>();
        api.MapPost("/decisions/{id}/outcome", OutcomeAsync).Rule(decides with { Audit = "decision.outcome" }, "RecordOutcome", "Says how a decision turned out.").Produces<DecisionDetail>();
        api.MapPost("/decisions/{id}/reopen", ReopenAsync).Rule(new RouteRule(Role.Member, Scope.Run) { Audit = "decision.reopened" }, "ReopenDecision", "Deliberates a decision again.").Produces<SessionDetail>(StatusCodes.Status201Created);
        api.MapPost("/observations", ObserveAsync).Rule(new RouteRule(Role.Member, Scope.Decide) { Audit = "metric.observed" }, "Observe", "Reports a value of a metric.").Produces<ObservationTaken>();
    }

    private static async Task<IResult> ListAsync(ServerParts parts, Caller caller, string? status, int? limit, string? cursor, CancellationToken cancellationToken)
    {
        DecisionStatus? asked = null;
        if (status is not null && (asked = Enum.GetValues<DecisionStatus>().Where(known => DecisionTransitions.Word(known) == status).Select(known => (DecisionStatus?)known).FirstOrDefault()) is null)
        {
            return Problems.Of(new InvalidInput($"status is one of {string.Join(", ", Enum.GetValues<DecisionStatus>().Select(DecisionTransitions.Word))}."));
        }

        if (limit is < 1 or > SessionReads.PageMax || cursor?.Length > 40)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {SessionReads.PageMax}, and cursor what a page gave."));
        }

        var most = limit ?? 50;
        var page = await parts.Decisions.ListAsync(caller.Reading, asked, most, cursor, cancellationToken);
        return Results.Json(new ListOf<DecisionLine>([.. page.Select(DecisionLine.Of)], page.Count == most ? page[^1].Id : null), ApiJson.Default.ListOfDecisionLine);
    }

    private static async Task<IResult> DueAsync(ServerParts parts, Caller caller, CancellationToken cancellationToken)
    {
        var due = await parts.Decisions.DueAsync(caller.Reading, SessionReads.PageMax, cancellationToken);
        return Results.Json(
            new DueLists([.. due.Fired.Select(TriggerLine.Of)], [.. due.Reviews.Select(DecisionLine.Of)], [.. due.Outcomes.Select(DecisionLine.Of)]), ApiJson.Default.DueLists);
    }

    private static async Task<IResult> CalibrationAsync(ServerParts parts, Caller caller, CancellationToken cancellationToken) => Results.Json(
        new ListOf<PersonaCalibration>(await new PersonaWeights(parts.Database).CalibrateAsync(caller.Reading, cancellationToken)), ApiJson.Default.ListOfPersonaCalibration);

    private static async Task<IResult> GetAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await FindAsync(parts, caller.Reading, id, cancellationToken), view => Results.Json(DecisionDetail.Of(view), ApiJson.Default.DecisionDetail));

    private static Task<IResult> AcceptAsync(ServerParts parts, Caller caller, string id, AcceptDecisionBody body, CancellationToken cancellationToken)
    {
        var acceptance = new Acceptance(body.Reason ?? string.Empty) { Option = body.Option, BreaksLimits = body.BreaksLimits ?? false, Reversible = body.Reversible, ReviewBy = body.ReviewBy, ReopensByItself = body.ReopensByItself };
        return ChangeAsync(parts, caller, id, decision => parts.Desk.AcceptAsync(caller.Deciding, decision, acceptance, cancellationToken), cancellationToken);
    }

    private static Task<IResult> RejectAsync(ServerParts parts, Caller caller, string id, ReasonBody body, CancellationToken cancellationToken) =>
        ChangeAsync(parts, caller, id, decision => parts.Desk.RejectAsync(caller.Deciding, decision, body.Reason ?? string.Empty, cancellationToken), cancellationToken);

    private static async Task<IResult> OutcomeAsync(ServerParts parts, Caller caller, string id, OutcomeBody body, CancellationToken cancellationToken) =>
        body.Outcome is { } word && OutcomeWords.All.Contains(word, StringComparer.Ordinal)
            ? await ChangeAsync(parts, caller, id, decision => parts.Desk.RecordOutcomeAsync(caller.Deciding, decision, OutcomeWords.Read(word), body.Note ?? string.Empty, cancellationToken), cancellationToken)
            : Problems.Of(new InvalidInput($"outcome is one of {string.Join(", ", OutcomeWords.All)}."));

    private static async Task<IResult> ReopenAsync(HttpContext http, ServerParts parts, Caller caller, string id, ReasonBody body, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, caller.Steering, id, cancellationToken)).IsOk(out var view, out var refusal)
            || !(await parts.Reopening.OpenAsync(caller.Steering, view.Decision.Id, string.IsNullOrWhiteSpace(body.Reason) ? null : body.Reason, [], cancellationToken)).IsOk(out var run, out refusal))
        {
            return Problems.Of(refusal);
        }

        http.Response.Headers.Location = $"{ApiRoutes.Prefix}/sessions/{run}";
        return Answers.Of(
            await SessionReads.ShowAsync(parts, caller.Steering, run.Value, cancellationToken), detail => Results.Json(detail, ApiJson.Default.SessionDetail, statusCode: StatusCodes.Status201Created));
    }

    private static async Task<IResult> ObserveAsync(ServerParts parts, Caller caller, ObservationBody body, CancellationToken cancellationToken)
    {
        if (body.Metric is null || body.Value is not { } value)
        {
            return Problems.Of(new InvalidInput("An observation has a metric and a value."));
        }

        var watch = new MetricWatch(parts.Database, parts.Audit, parts.Time, caller.RoleWord);
        var observation = new NewObservation(body.Metric, value) { Unit = body.Unit, At = body.At, Source = body.Source };
        return Answers.Of(await watch.ObserveAsync(caller.Reading, observation, cancellationToken), report => Results.Json(
            new ObservationTaken(
                report.Metric,
                report.Value,
                report.Unit,
                report.At,
                report.IsKnown,
                [.. report.Touches.Select(touch => TriggerLine.Of(touch.Trigger))],
                [.. report.Touches.Where(touch => touch.HasFired).Select(touch => touch.Trigger.DecisionId)]),
            ApiJson.Default.ObservationTaken));
    }

    private static async Task<Result<DecisionView>> FindAsync(ServerParts parts, TenantContext context, string id, CancellationToken cancellationToken)
    {
        var found = await parts.Decisions.FindAsync(context, id, cancellationToken);
        return found.IsOk(out var view, out _) && view.Decision.Id.Equals(id, StringComparison.OrdinalIgnoreCase) ? found : new NotFound("There is no such decision.");
    }

    private static async Task<IResult> ChangeAsync(ServerParts parts, Caller caller, string id, Func<string, Task<Result<Decision>>> change, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, caller.Deciding, id, cancellationToken)).IsOk(out var view, out var refusal) || !(await change(view.Decision.Id)).IsOk(out _, out refusal))
        {
            return Problems.Of(refusal);
        }

        return await GetAsync(parts, caller, id, cancellationToken);
    }
}

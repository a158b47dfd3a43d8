using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Boards.Board;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Events;
using Witan.Runs.Signals;
using Witan.Runs.Travel;
using Witan.Server.Documents;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Sessions;

/// <summary>What people and programs do to deliberations.</summary>
internal static class SessionActs
{
    private const string Action = "run.steered";

    public static void Map(IEndpointRouteBuilder api, ServerOptions options)
    {
        api.MapPost("/sessions", PostAsync).TakesKey().TakesBytes(options.DocumentBodyBytesMax)
            .Rule(Rule(Role.Member, "run.opened"), "OpenSession", "Opens a deliberation; a worker drives it from then on.").Produces<SessionDetail>(StatusCodes.Status201Created).Produces<SessionDetail>();
        api.MapPost("/sessions/kill-all", KillAllAsync).Rule(Rule(Role.Admin, "run.killed"), "KillAllSessions", "Kills every deliberation that is not over.").Produces<KilledRuns>();
        api.MapPost("/sessions/{id}/pause", PauseAsync).TakesVersion().Rule(Rule(Role.Member, "run.paused"), "PauseSession", "Pauses a deliberation: no step is begun from here on.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/resume", ResumeAsync).TakesVersion().Rule(Rule(Role.Member, "run.resumed"), "ResumeSession", "Lets a paused deliberation go on.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/kill", KillAsync).TakesVersion().Rule(Rule(Role.Member, "run.killed"), "KillSession", "Ends a deliberation, wherever it is driven.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/interject", InterjectAsync).TakesVersion().Rule(Rule(Role.Member, Action) with { AuditsItself = false }, "Interject", "Says something to a deliberation.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/answer", AnswerAsync).TakesVersion().Rule(Rule(Role.Member, Action) with { AuditsItself = false }, "AnswerQuestion", "Answers a question that a deliberation waits on.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/constraints", ConstrainAsync).TakesVersion().Rule(Rule(Role.Member, "run.constraint-changed"), "ChangeConstraint", "Changes a limit or a constraint.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/documents", AttachAsync).TakesVersion().TakesBytes(options.DocumentBodyBytesMax)
            .Rule(Rule(Role.Member, Action) with { AuditsItself = false }, "AttachDocument", "Adds a document; every seat answers to it before the next round.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/gate", DecideAsync).TakesVersion()
            .Rule(new RouteRule(Role.Approver, Scope.Decide) { Audit = "run.gate-decided", AuditsItself = true }, "DecideGate", "Approves, amends or rejects what a gate shows.").Produces<SessionDetail>();
        api.MapPost("/sessions/{id}/fork", ForkAsync).Rule(Rule(Role.Member, "run.forked"), "ForkSession", "Copies a deliberation up to an event and goes another way.").Produces<SessionDetail>(StatusCodes.Status201Created);
    }

    private static RouteRule Rule(Role role, string action) => new(role, Scope.Run) { Audit = action, AuditsItself = true };

    private static async Task<IResult> PostAsync(
        HttpContext http, ServerParts parts, DocumentStore stored, IdempotencyKeys keys, Caller caller, NewSession body, CancellationToken cancellationToken)
    {
        if (body.FindFault() is { } fault)
        {
            return Problems.Of(fault);
        }

        if (!(await stored.TakeAsync(caller.Reading, body.DocumentIds ?? [], cancellationToken)).IsOk(out var named, out var refusal)
            || !body.Read(named).IsOk(out var brief, out refusal)
            || !(await keys.ClaimAsync(caller.Own, http.Request.Headers[IdempotencyKeys.Header], JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Default.NewSession), cancellationToken)).IsOk(out var id, out refusal))
        {
            return Problems.Of(refusal);
        }

        // Whoever asks again gets what stands, whether or not the first answer reached them.
        if (await parts.Journal.ReadAsync(caller.Own, id, after: 0, limit: 1, cancellationToken) is { Count: > 0 })
        {
            return await ShownAsync(parts, caller.Own, id.Value, StatusCodes.Status200OK, cancellationToken);
        }

        var opened = await OpenAsync(parts, caller, body, brief, id, cancellationToken);
        if (!opened.IsOk(out _, out refusal) && await parts.Journal.ReadAsync(caller.Own, id, after: 0, limit: 1, cancellationToken) is not { Count: > 0 })
        {
            return Problems.Of(refusal);
        }

        http.Response.Headers.Location = $"{ApiRoutes.Prefix}/sessions/{id}";
        return await ShownAsync(parts, caller.Own, id.Value, StatusCodes.Status201Created, cancellationToken);
    }

    private static async Task<Result<RunId>> OpenAsync(ServerParts parts, Caller caller, NewSession body, Brief given, RunId id, CancellationToken cancellationToken)
    {
        var capUsd = parts.Models.RunUsdOf(caller.Tenant);
        var brief = body.WithoutMemory ? given : await parts.Earlier.AddToAsync(caller.Own, given, cancellationToken);
        return await (body.Kind switch
        {
            BoardProtocol.Kind => parts.Board.OpenAsync(caller.Own, brief, body.BoardOptions(id, capUsd), cancellationToken),
            RoundtableProtocol.Kind => parts.Roundtable.OpenAsync(caller.Own, brief, body.BoardOptions(id, capUsd), cancellationToken),
            _ => parts.Swarm.OpenAsync(caller.Own, brief, body.SwarmOptions(id, capUsd), cancellationToken),
        });
    }

    private static Task<IResult> PauseAsync(HttpContext http, ServerParts parts, Caller caller, string id, PauseBody body, CancellationToken cancellationToken) =>
        SteerAsync(http, parts, caller.Steering, id, (signals, run) => signals.PauseAsync(caller.Steering, run, body.Reason ?? string.Empty, body.Now, cancellationToken), cancellationToken);

    private static Task<IResult> ResumeAsync(HttpContext http, ServerParts parts, Caller caller, string id, ReasonBody body, CancellationToken cancellationToken) =>
        SteerAsync(http, parts, caller.Steering, id, (signals, run) => signals.ResumeAsync(caller.Steering, run, body.Reason ?? string.Empty, cancellationToken), cancellationToken);

    private static Task<IResult> KillAsync(HttpContext http, ServerParts parts, Caller caller, string id, ReasonBody body, CancellationToken cancellationToken) => SteerAsync(
        http, parts, caller.Steering, id, (signals, run) => signals.KillAsync(caller.Steering, run, caller.RoleWord, body.Reason ?? string.Empty, cancellationToken), cancellationToken);

    private static async Task<IResult> KillAllAsync(ServerParts parts, Caller caller, ReasonBody body, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(body.Reason)
        ? Problems.Of(new InvalidInput("Say why: a reason of at least a word is kept with every run that is killed."))
        : Results.Json(
            new KilledRuns([.. (await parts.Engine.Signals.KillAllAsync(caller.Steering, caller.RoleWord, body.Reason, cancellationToken)).Select(run => run.Value)]), ApiJson.Default.KilledRuns);

    private static Task<IResult> InterjectAsync(HttpContext http, ServerParts parts, Caller caller, string id, TextBody body, CancellationToken cancellationToken) =>
        SteerAsync(http, parts, caller.Steering, id, (signals, run) => signals.InterjectAsync(caller.Steering, run, body.Text ?? string.Empty, cancellationToken), cancellationToken);

    private static Task<IResult> AnswerAsync(HttpContext http, ServerParts parts, Caller caller, string id, AnswerBody body, CancellationToken cancellationToken) => SteerAsync(
        http, parts, caller.Steering, id, (signals, run) => signals.AnswerAsync(caller.Steering, run, body.Question, body.Answer ?? string.Empty, cancellationToken), cancellationToken);

    private static Task<IResult> ConstrainAsync(HttpContext http, ServerParts parts, Caller caller, string id, ConstraintBody body, CancellationToken cancellationToken) => SteerAsync(
        http,
        parts,
        caller.Steering,
        id,
        (signals, run) => signals.ConstrainAsync(caller.Steering, run, body.Name ?? string.Empty, body.Value ?? string.Empty, body.Reason ?? string.Empty, cancellationToken),
        cancellationToken);

    private static async Task<IResult> AttachAsync(HttpContext http, ServerParts parts, DocumentStore stored, Caller caller, string id, AttachBody body, CancellationToken cancellationToken)
    {
        if (!(await DocumentOfAsync(stored, caller, body, cancellationToken)).IsOk(out var document, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var documents = new RunDocuments(parts.Engine, parts.Journal);
        return await SteerAsync(http, parts, caller.Steering, id, (_, run) => documents.AddAsync(caller.Steering, run, document, body.Reason ?? string.Empty, cancellationToken), cancellationToken);
    }

    private static async Task<Result<IncomingDocument>> DocumentOfAsync(DocumentStore stored, Caller caller, AttachBody body, CancellationToken cancellationToken)
    {
        if (body.Document is null == body.DocumentId is null)
        {
            return new InvalidInput("Send the document, or the documentId of one that was sent before: one of the two.");
        }

        return body.Document is not null ? body.Document.Read()
            : (await stored.TakeAsync(caller.Reading, [body.DocumentId!], cancellationToken)).IsOk(out var named, out var refusal) ? named[0]
            : refusal;
    }

    private static async Task<IResult> DecideAsync(HttpContext http, ServerParts parts, Caller caller, string id, GateBody body, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<GateVerdict>(body.Verdict, ignoreCase: true, out var verdict) || !Enum.IsDefined(verdict) || char.IsAsciiDigit(body.Verdict![0]))
        {
            return Problems.Of(new InvalidInput("A verdict is approved, amended or rejected."));
        }

        var answer = new GateAnswer(verdict, body.Hash ?? string.Empty, caller.RoleWord, body.Reason ?? string.Empty) { Gate = body.Gate, Amendment = body.Amendment };
        return await SteerAsync(http, parts, caller.Deciding, id, (signals, run) => signals.DecideAsync(caller.Deciding, run, answer, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> ForkAsync(HttpContext http, ServerParts parts, Caller caller, string id, ForkBody body, CancellationToken cancellationToken)
    {
        if (!(await SessionReads.FindAsync(parts, caller.Steering, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var request = new ForkRequest(body.At) { Changes = [.. body.Changes ?? new Dictionary<string, string>()], Interjections = body.Interjections ?? [], Reason = body.Reason };
        if (!(await parts.Engine.Forks.ForkAsync(caller.Steering, head.Id, request, cancellationToken)).IsOk(out var copy, out refusal))
        {
            return Problems.Of(refusal);
        }

        http.Response.Headers.Location = $"{ApiRoutes.Prefix}/sessions/{copy}";
        return await ShownAsync(parts, caller.Steering, copy.Value, StatusCodes.Status201Created, cancellationToken);
    }

    /// <summary>Does something to a run that the caller reaches, unless it has moved on since the caller read it, and shows it as it stands then.</summary>
    private static async Task<IResult> SteerAsync(
        HttpContext http, ServerParts parts, TenantContext context, string id, Func<RunSignals, RunId, Task<Result<RunControl>>> steer, CancellationToken cancellationToken)
    {
        if (!(await SessionReads.FindAsync(parts, context, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var signals = parts.Engine.Signals.Knowing(head.Id, (await parts.Known.ReadAsync(parts.Journal, context, head, cancellationToken)).Control);
        return Answers.Stale(http, head.Version)
            ?? ((await steer(signals, head.Id)).IsOk(out _, out refusal) ? await ShownAsync(parts, context, head.Id.Value, StatusCodes.Status200OK, cancellationToken) : Problems.Of(refusal));
    }

    private static async Task<IResult> ShownAsync(ServerParts parts, TenantContext context, string id, int status, CancellationToken cancellationToken) =>
        Answers.Of(await SessionReads.ShowAsync(parts, context, id, cancellationToken), detail => Results.Json(detail, ApiJson.Default.SessionDetail, statusCode: status));
}

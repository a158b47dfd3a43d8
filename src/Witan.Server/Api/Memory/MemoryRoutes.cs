using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
using Witan.Memory.Serving;
using Witan.Memory.Truth;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Memory;

/// <summary>What the tenant remembers.</summary>
internal static class MemoryRoutes
{
    /// <summary>The most patterns of one list.</summary>
    public const int PatternsMax = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        var reads = new RouteRule(Role.Viewer, Scope.Memory);
        var changes = new RouteRule(Role.Member, Scope.Memory);
        var keeps = new RouteRule(Role.Admin, Scope.Memory | Scope.Manage) { AuditsItself = true };
        api.MapPost("/memory/query", QueryAsync).Rule(reads, "QueryMemory", "Finds what is remembered; each hit explains its score.").Produces<Recalled>();
        api.MapPost("/memory", AddAsync).Rule(changes with { Audit = "memory.added" }, "AddMemory", "Remembers something.").Produces<Kept>(StatusCodes.Status201Created);
        api.MapGet("/memory/patterns", PatternsAsync).Rule(reads, "ListPatterns", "Lists what several episodes of a domain have in common.").Produces<ListOf<PatternLine>>();
        api.MapGet("/memory/figures", FiguresAsync).Rule(new RouteRule(Role.Admin, Scope.Memory), "GetMemoryFigures", "Tells how much is remembered and how the index stands.").Produces<MemoryFigures>();
        api.MapGet("/memory/{id}", GetAsync).Rule(reads, "GetMemory", "Shows what is remembered.").Produces<MemoryRecord>();
        api.MapPost("/memory/{id}/correct", CorrectAsync).Rule(changes with { Audit = "memory.corrected" }, "CorrectMemory", "Corrects what is remembered; what stood there stays findable by its time.").Produces<MemoryRecord>();
        api.MapPut("/memory/{id}/hold", HoldAsync).Rule(keeps with { Audit = "memory.held" }, "HoldMemory", "Keeps what is remembered from being forgotten, or lets it go.").Produces<MemoryRecord>();
        api.MapPost("/memory/erase", EraseAsync).Rule(keeps with { Audit = "memory.erased" }, "EraseSubject", "Forgets a subject everywhere; tells what would go unless dryRun is false.").Produces<ErasureReceipt>().Produces<ErasurePlan>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> QueryAsync(ServerParts parts, Caller caller, QueryBody body, CancellationToken cancellationToken)
    {
        var question = new MemoryQuestion(body.Text ?? string.Empty)
        {
            Limit = body.Limit, Domain = body.Domain, Type = body.Type, From = body.From, Until = body.Until, AsOf = body.AsOf, KnownAt = body.KnownAt,
        };
        return Answers.Of(await parts.Memory.RecallAsync(caller.Reading, question, cancellationToken), ApiJson.Default.Recalled);
    }

    private static async Task<IResult> AddAsync(ServerParts parts, Caller caller, MemoryBody body, CancellationToken cancellationToken) =>
        Answers.Of(await parts.Memory.AddAsync(caller.Own, body.ToMemory(), cancellationToken), kept => Results.Json(kept, ApiJson.Default.Kept, statusCode: StatusCodes.Status201Created));

    private static async Task<IResult> GetAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await FindAsync(parts, caller, id, cancellationToken), ApiJson.Default.MemoryRecord);

    private static async Task<IResult> CorrectAsync(ServerParts parts, Caller caller, string id, CorrectionBody body, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, caller, id, cancellationToken)).IsOk(out var record, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var correction = new Correction(body.Text ?? string.Empty) { Value = body.Value, ValidFrom = body.ValidFrom, WasNeverTrue = body.WasNeverTrue };
        return Answers.Of(await parts.Memory.CorrectAsync(caller.Own, record.Id, correction, cancellationToken), ApiJson.Default.MemoryRecord);
    }

    private static async Task<IResult> HoldAsync(ServerParts parts, Caller caller, string id, HoldBody body, CancellationToken cancellationToken)
    {
        if (body.Held is not { } held)
        {
            return Problems.Of(new InvalidInput("held is true or false."));
        }

        return (await FindAsync(parts, caller, id, cancellationToken)).IsOk(out var record, out var refusal)
            ? Answers.Of(await parts.Memory.HoldAsync(caller.Own, record.Id, held, cancellationToken), ApiJson.Default.MemoryRecord)
            : Problems.Of(refusal);
    }

    private static async Task<IResult> EraseAsync(ServerParts parts, Caller caller, ErasureBody body, CancellationToken cancellationToken)
    {
        var request = new ErasureRequest(body.Subject ?? string.Empty) { Mentions = body.Mentions };
        return body.DryRun
            ? Answers.Of(await parts.Memory.PlanErasureAsync(caller.Own, request, cancellationToken), plan => Results.Json(plan, ApiJson.Default.ErasurePlan, statusCode: StatusCodes.Status202Accepted))
            : Answers.Of(await parts.Memory.EraseAsync(caller.Own, request, cancellationToken), ApiJson.Default.ErasureReceipt);
    }

    private static async Task<IResult> PatternsAsync(ServerParts parts, Caller caller, [Description("Of which domain.")] string? domain, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(domain) || domain.Length > 64
        ? Problems.Of(new InvalidInput("domain names the domain whose patterns are wanted."))
        : Results.Json(new ListOf<PatternLine>([.. (await parts.Memory.PatternsAsync(caller.Reading, domain, PatternsMax, cancellationToken)).Select(PatternLine.Of)]), ApiJson.Default.ListOfPatternLine);

    private static async Task<IResult> FiguresAsync(ServerParts parts, Caller caller, CancellationToken cancellationToken) =>
        Results.Json(await parts.Memory.FiguresAsync(caller.Reading, cancellationToken), ApiJson.Default.MemoryFigures);

    private static async Task<Result<MemoryRecord>> FindAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken)
    {
        var found = await parts.Memory.FindAsync(caller.Reading, id, cancellationToken);
        return found.IsOk(out var record, out _) && !OwnerMark.Shows(caller.Reading, record.Tags) ? new NotFound("There is no such memory.") : found;
    }
}

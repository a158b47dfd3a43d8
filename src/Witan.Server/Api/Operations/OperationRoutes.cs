using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Kernel.Results;
using Witan.Server.Api.Sessions;
using Witan.Server.Health;
using Witan.Server.Hosting;
using Witan.Server.Jobs;
using Witan.Server.Security;

namespace Witan.Server.Api.Operations;

/// <summary>How the installation is, and what it does by itself.</summary>
internal static class OperationRoutes
{
    private static readonly NotFound NoJobs = new("This server has no jobs.");

    public static void Map(IEndpointRouteBuilder api)
    {
        var keeps = new RouteRule(Role.Operator, Scope.Manage) { OfInstallation = true };
        api.MapGet("/status", StatusAsync).Rule(keeps, "GetStatus", "Tells the truth about database, models, jobs, disk, backup and nodes, and of each how sure it is.").Produces<ServerStatus>();
        api.MapGet("/jobs", ListAsync).Rule(keeps, "ListJobs", "Lists what the server does by itself, with what it did last.").Produces<ListOf<JobStanding>>();
        api.MapGet("/jobs/{id}/runs", HistoryAsync).Rule(keeps, "ListJobRuns", "Lists what came of a job, the newest first.").Produces<ListOf<JobRun>>();
        api.MapPost("/jobs/{id}/run", RunAsync).Rule(keeps with { Audit = "job.started" }, "RunJob", "Starts a job now.").Produces<JobRun>(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> StatusAsync(ServerParts parts, CancellationToken cancellationToken) => parts.Status is { } status
        ? Results.Json(await status.ReadAsync(cancellationToken), ApiJson.Default.ServerStatus)
        : Problems.Of(new NotFound("This server tells nothing of itself."));

    private static async Task<IResult> ListAsync(ServerParts parts, CancellationToken cancellationToken) => parts.Jobs is { } jobs
        ? Results.Json(new ListOf<JobStanding>(await jobs.ListAsync(cancellationToken)), ApiJson.Default.ListOfJobStanding)
        : Problems.Of(NoJobs);

    private static async Task<IResult> HistoryAsync(ServerParts parts, string id, CancellationToken cancellationToken) => parts.Jobs is { } jobs
        ? Answers.Of(await jobs.HistoryAsync(id, SessionReads.PageMax, cancellationToken), runs => Results.Json(new ListOf<JobRun>(runs), ApiJson.Default.ListOfJobRun))
        : Problems.Of(NoJobs);

    private static async Task<IResult> RunAsync(ServerParts parts, Caller caller, string id) => parts.Jobs is { } jobs
        ? Answers.Of(await jobs.StartAsync(id, caller.User.Value, CancellationToken.None), started => Results.Json(started.Run, ApiJson.Default.JobRun, statusCode: StatusCodes.Status202Accepted))
        : Problems.Of(NoJobs);
}

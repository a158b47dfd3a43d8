using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Witan.Boards.Records;
using Witan.Boards.Storage;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Ledger;
using Witan.Runs.Journal;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Api.Sessions;

/// <summary>What may be read of deliberations.</summary>
internal static class SessionReads
{
    /// <summary>The most sessions or events of one page.</summary>
    public const int PageMax = 200;

    private const int PageDefault = 50;
    private const int SearchLengthMax = 200;

    private static readonly RouteRule Reads = new(Role.Viewer, Scope.Read);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sessions", ListAsync).Rule(Reads, "ListSessions", "Lists deliberations, the newest first.").Produces<SessionPage>();
        api.MapGet("/sessions/{id}", GetAsync).Rule(Reads, "GetSession", "Shows a deliberation as it stands.").Produces<SessionDetail>();
        api.MapGet("/sessions/{id}/events", EventsAsync).Rule(Reads, "ListEvents", "Lists the events of a deliberation, in order.").Produces<EventPage>();
        api.MapGet("/sessions/{id}/record", GetRecordAsync).Rule(Reads, "GetRecord", "Gets the decision record as Markdown, JSON or HTML.")
            .Produces<string>(StatusCodes.Status200OK, "text/markdown", "application/json", "text/html");
        api.MapGet("/sessions/{id}/costs", CostsAsync).Rule(Reads, "GetCosts", "Tells what a deliberation cost.").Produces<SessionCosts>();
    }

    /// <summary>Finds a run by its whole id.</summary>
    public static async Task<Result<RunHead>> FindAsync(ServerParts parts, TenantContext context, string id, CancellationToken cancellationToken)
    {
        var found = await parts.Journal.FindAsync(context, id, cancellationToken);
        return found.IsOk(out var head, out _) && head.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase) ? found : new NotFound($"There is no deliberation '{Shown(id)}'.");
    }

    /// <summary>Shows a run as it stands.</summary>
    public static async Task<Result<SessionDetail>> ShowAsync(ServerParts parts, TenantContext context, string id, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, context, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return refusal;
        }

        var run = await parts.Known.ReadAsync(parts.Journal, context, head, cancellationToken);
        return SessionDetail.Of(head, run.Control, run.HasRecord);
    }

    /// <summary>Writes the record of a run.</summary>
    public static async Task<IResult> RecordAsync(ServerParts parts, TenantContext context, string id, string? format, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<RecordFormat>(format ?? "json", ignoreCase: true, out var form) || !Enum.IsDefined(form))
        {
            return Problems.Of(new InvalidInput("A record's format is md, json or html."));
        }

        if (!(await FindAsync(parts, context, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        return (await parts.Known.ReadAsync(parts.Journal, context, head, cancellationToken)).Record is { } record
            ? new RecordResult(RecordFiles.Render(record, form), form)
            : Problems.Of(new Conflict("It has no record yet: it has reached no outcome."));
    }

    private static async Task<IResult> ListAsync(
        ServerParts parts, Caller caller, int? limit, string? cursor, string? status, string? protocol, string? q, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > PageMax)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {PageMax}."));
        }

        RunStatus? asked = null;
        if (status is not null)
        {
            if (!Enum.TryParse<RunStatus>(status, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsAsciiDigit(status[0]))
            {
                return Problems.Of(new InvalidInput($"status is one of {string.Join(", ", Enum.GetNames<RunStatus>().Select(name => name.ToLowerInvariant()))}."));
            }

            asked = known;
        }

        if (cursor is not null && !(cursor.Length == RunId.Length && RunId.TryParsePrefix(cursor, out _)))
        {
            return Problems.Of(new InvalidInput("The cursor is not one that a page gave."));
        }

        if (q?.Length > SearchLengthMax || protocol?.Length > SearchLengthMax)
        {
            return Problems.Of(new InvalidInput($"q and protocol take up to {SearchLengthMax} characters."));
        }

        var most = limit ?? PageDefault;
        var query = new SessionQuery(most + 1) { Before = cursor is null ? null : new RunId(cursor), Status = asked, Protocol = protocol, Text = q };
        var found = await new Witan.Boards.Storage.Sessions(parts.Database).SearchAsync(caller.Reading, query, cancellationToken);
        var page = found.Take(most).Select(SessionLine.Of).ToList();
        return Results.Json(new SessionPage(page, found.Count > most ? page[^1].Id : null), ApiJson.Default.SessionPage);
    }

    private static async Task<IResult> GetAsync(HttpContext http, ServerParts parts, Caller caller, string id, CancellationToken cancellationToken) =>
        Answers.Of(await ShowAsync(parts, caller.Reading, id, cancellationToken), detail =>
        {
            Answers.SetTag(http, detail.Version);
            return Results.Json(detail, ApiJson.Default.SessionDetail);
        });

    private static async Task<IResult> EventsAsync(ServerParts parts, EventForm form, Caller caller, string id, long? after, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > PageMax || after is < 0)
        {
            return Problems.Of(new InvalidInput($"limit takes 1 to {PageMax}, and after a sequence from 0 on."));
        }

        if (!(await FindAsync(parts, caller.Reading, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var (last, most) = (after ?? 0, limit ?? PageMax);
        var events = parts.Known.Find(head) is { } known
            ? [.. known.Events.Skip((int)Math.Min(last, int.MaxValue)).Take(most)]
            : await parts.Journal.ReadAsync(caller.Reading, head.Id, last, most, cancellationToken);
        return Results.Json(
            new EventPage([.. events.Select(form.Object)], events.Count > 0 && events[^1].Sequence < head.Version ? events[^1].Sequence : null), ApiJson.Default.EventPage);
    }

    private static Task<IResult> GetRecordAsync(ServerParts parts, Caller caller, string id, string? format, CancellationToken cancellationToken) =>
        RecordAsync(parts, caller.Reading, id, format, cancellationToken);

    private static async Task<IResult> CostsAsync(ServerParts parts, Caller caller, string id, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(parts, caller.Reading, id, cancellationToken)).IsOk(out var head, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var control = (await parts.Known.ReadAsync(parts.Journal, caller.Reading, head, cancellationToken)).Control;
        var sum = await new CallLedger(parts.Database).SumAsync(caller.Reading, head.Id, cancellationToken);
        return Results.Json(
            new SessionCosts(control.Budget.SettledUsd, control.Budget.OpenUsd, control.Limits.CostUsd, sum.Calls, sum.InputTokens, sum.OutputTokens), ApiJson.Default.SessionCosts);
    }

    private static string Shown(string id) => id.Length > 40 ? string.Create(CultureInfo.InvariantCulture, $"{id[..40]}…") : id;
}

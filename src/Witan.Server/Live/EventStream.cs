using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Witan.Kernel.Results;
using Witan.Runs.Feed;
using Witan.Server.Api;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Live;

/// <summary>Follows one run as server-sent events: from any sequence, exactly what follows, then live.</summary>
/// <remarks>
/// Each event's id is its sequence, which a browser sends back by itself as <c>Last-Event-ID</c>. Beside events there are <c>gap</c>,
/// <c>cut</c> with the sequence to resume after, and <c>end</c>. A client that does not read is ended by Kestrel's least rate of data.
/// </remarks>
internal static class EventStream
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/sessions/{id}/stream", FollowAsync)
        .Rule(new RouteRule(Role.Viewer, Scope.Read) { Rate = RateClass.Live }, "StreamEvents", "Follows a deliberation live, as server-sent events.").Produces<string>(StatusCodes.Status200OK, "text/event-stream");

    private static async Task FollowAsync(HttpContext http, ServerParts parts, RunFeed feed, StreamSlots slots, EventForm form, IHostApplicationLifetime lifetime, Caller caller, string id, long? after)
    {
        var resume = http.Request.Headers["Last-Event-ID"].ToString();
        if (resume.Length > 0 && !long.TryParse(resume, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "Last-Event-ID is the number of an event.");
            return;
        }

        using var place = slots.TryTake($"{caller.Tenant}/{caller.User}", RateLimits.AddressOf(http), out var full);
        if (place is null)
        {
            http.Response.Headers.RetryAfter = "5";
            await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, full!, "streams");
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var start = resume.Length > 0 ? long.Parse(resume, CultureInfo.InvariantCulture) : after ?? 0;
        if (!(await SessionReads.FindAsync(parts, caller.Reading, id, ended.Token)).IsOk(out var head, out var refusal)
            || !(await feed.SubscribeAsync(caller.Reading, head.Id, start, ended.Token)).IsOk(out var subscription, out refusal))
        {
            await (refusal is Conflict ? Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, refusal.Message, "streams") : Problems.Of(refusal).ExecuteAsync(http));
            return;
        }

        using (subscription)
        {
            await WriteAsync(http, subscription, form, ended.Token);
        }
    }

    private static async Task WriteAsync(HttpContext http, FeedSubscription subscription, EventForm form, CancellationToken cancellationToken)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var body = http.Response.BodyWriter;
        try
        {
            await http.Response.StartAsync(cancellationToken);
            await body.WriteAsync(ComeBack, cancellationToken);
            await using var items = subscription.GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                var next = items.MoveNextAsync();
                if (!next.IsCompleted)
                {
                    // What lies ready goes out together; then somebody may wait.
                    await body.FlushAsync(cancellationToken);
                }

                if (!await next)
                {
                    break;
                }

                await body.WriteAsync(Block(items.Current, form), cancellationToken);
            }

            await body.FlushAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The client left, or the server stops: the client comes back with the last id that it has.
        }
    }

    private static byte[] Block(FeedItem item, EventForm form) => item switch
    {
        FeedEvent { Recorded: var recorded } => form.Block(recorded),
        FeedHeartbeat => Heartbeat,
        FeedGap gap => Named("gap", new JsonObject { ["from"] = gap.From, ["to"] = gap.To, ["reason"] = gap.Reason }),
        FeedCut cut => Named("cut", new JsonObject { ["reason"] = cut.Reason.ToString(), ["resumeAfter"] = cut.ResumeAfter, ["message"] = cut.Message }),
        FeedEnd end => Named("end", new JsonObject { ["last"] = end.Last }),
        _ => throw new InvalidOperationException($"A feed gives no {item.GetType().Name}."),
    };

    /// <summary>A browser that loses the connection comes back after a second, and not after what it takes for usual: 3 to 5.</summary>
    private static byte[] ComeBack { get; } = "retry: 1000\n\n"u8.ToArray();

    private static byte[] Heartbeat { get; } = ": heartbeat\n\n"u8.ToArray();

    private static byte[] Named(string name, JsonObject data) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {data.ToJsonString()}\n\n");
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Hosting;
using Witan.Runs.Feed;
using Witan.Server.Api;
using Witan.Server.Api.Sessions;
using Witan.Server.Hosting;
using Witan.Server.Security;

namespace Witan.Server.Live;

/// <summary>One WebSocket that carries many runs at once.</summary>
internal static class LiveSocketRoutes
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/live", FollowAsync)
        .Rule(new RouteRule(Role.Viewer, Scope.Read) { Rate = RateClass.Live }, "LiveSocket", "Follows many deliberations over one WebSocket.").Produces(StatusCodes.Status101SwitchingProtocols);

    private static async Task FollowAsync(
        HttpContext http, ServerParts parts, ServerOptions options, RunFeed feed, StreamSlots slots, EventForm form, IHostApplicationLifetime lifetime, Caller caller)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await Problems.WriteAsync(http, StatusCodes.Status400BadRequest, "This is a WebSocket: upgrade the connection.");
            return;
        }

        // A browser sends its cookies with a WebSocket whoever's page opens it; so the page must be ours.
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(http.Request.Host.Value, StringComparison.OrdinalIgnoreCase)))
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, "The page that asks is not of this server.");
            return;
        }

        using var place = slots.TryTake($"{caller.Tenant}/{caller.User}", RateLimits.AddressOf(http), out var full);
        if (place is null)
        {
            http.Response.Headers.RetryAfter = "5";
            await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, full!, "streams");
            return;
        }

        // Who reads too slowly is found by how long a message takes (SocketLink), so that nobody need reckon the rate of each.
        http.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = options.Heartbeat, KeepAliveTimeout = options.Heartbeat * 2 });
        using var link = new SocketLink(socket);
        await using var live = new LiveSocket(link, parts, options, feed, form, caller);
        await live.RunAsync(lifetime.ApplicationStopping);
    }
}

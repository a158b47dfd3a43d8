using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Witan.Server.Api;
using Witan.Server.Hosting;

namespace Witan.Server.Security;

/// <summary>How often requests may come: of one address, one user, one tenant, and how many are worked on at once.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>What holds before anybody is known: so many at once, so many of one address.</summary>
    public static RateLimiterOptions OfAddresses(ServerOptions options) => Options(
        PartitionedRateLimiter.Create<HttpContext, string>(context => ClassOf(context) is RateClass.Watch or RateClass.Live
            ? RateLimitPartition.GetNoLimiter("watch")
            : RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions { PermitLimit = options.RequestsAtOnce, QueueLimit = 0 })),
        PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, "address", AddressOf(context), options.RatePerAddress, options)),
        PartitionedRateLimiter.Create<HttpContext, string>(context => ClassOf(context) == RateClass.SignIn
            ? Bucket(context, "sign-in", AddressOf(context), options.SignInsPerAddress, options)
            : RateLimitPartition.GetNoLimiter("other")));

    /// <summary>What holds for who is known: so many of one user, so many of one tenant.</summary>
    public static RateLimiterOptions OfCallers(ServerOptions options) => Options(
        PartitionedRateLimiter.Create<HttpContext, string>(context => CallerOf(context) is { } caller
            ? Bucket(context, "user", $"{caller.Tenant}/{caller.User}", options.RatePerUser, options)
            : RateLimitPartition.GetNoLimiter("nobody")),
        PartitionedRateLimiter.Create<HttpContext, string>(context => CallerOf(context) is { } caller
            ? Bucket(context, "tenant", caller.Tenant.Value, options.RatePerTenant, options)
            : RateLimitPartition.GetNoLimiter("nobody")));

    private static RateLimiterOptions Options(params PartitionedRateLimiter<HttpContext>[] limiters) => new() { GlobalLimiter = PartitionedRateLimiter.CreateChained(limiters), OnRejected = RejectAsync };

    /// <summary>Gets the address by which a client is counted: of IPv6 the network, because one client has a whole one.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>Gets how the requests of a route are counted.</summary>
    public static RateClass ClassOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>()?.Rate ?? RateClass.Ordinary;

    private static RateLimitPartition<string> Bucket(HttpContext context, string what, string whose, int perMinute, ServerOptions options)
    {
        if (IsWatch(context))
        {
            return RateLimitPartition.GetNoLimiter("watch");
        }

        var burst = Math.Max(1, (int)Math.Ceiling(perMinute / 60.0 * options.RateBurstSeconds));
        // Refilled each second by a second's share, or by one in as many seconds as that takes.
        var seconds = Math.Max(1, (int)Math.Ceiling(60.0 / perMinute));
        return RateLimitPartition.GetTokenBucketLimiter($"{what}:{whose}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, perMinute * seconds / 60),
            ReplenishmentPeriod = Period * seconds,
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }

    private static ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var isRate = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after);
        var seconds = isRate ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new ValueTask(isRate
            ? Problems.WriteAsync(context, StatusCodes.Status429TooManyRequests, $"Too many requests in a minute. Try again in {seconds} s.", "rate")
            : Problems.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many requests at once. Try again in a second.", "busy"));
    }

    private static bool IsWatch(HttpContext context) => ClassOf(context) == RateClass.Watch;

    private static Caller? CallerOf(HttpContext context) => context.Items[typeof(Caller)] as Caller;
}

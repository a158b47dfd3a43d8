using Microsoft.AspNetCore.Http;
using Witan.Server.Api;

namespace Witan.Server.Security;

/// <summary>Turns requests away while those before them wait too long: whoever is let in is answered in time, and whoever is not learns it at once.</summary>
/// <remarks>
/// To turn one away costs a small part of what answering it would, so that the queue empties. Where few requests come it is not they who make
/// others wait, but the deliberations that go on beside them: those are worth waiting for. Watchers are let in always: they are few, and they tell why.
/// </remarks>
internal sealed class Shedding(RequestDelegate next, QueueDelay delay, TimeProvider time)
{
    /// <summary>How many requests of one second are never turned away.</summary>
    public const int LetInPerSecond = 100;

    private long _second;
    private int _came;

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsMany() || !delay.IsTooLong || RateLimits.ClassOf(context) == RateClass.Watch)
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = "1";
        return Problems.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The server has more to do than it can. Try again in a second.", "busy");
    }

    private bool IsMany()
    {
        var second = time.GetUtcNow().ToUnixTimeSeconds();
        if (Interlocked.Exchange(ref _second, second) != second)
        {
            // Two that come at the border of a second may both begin it anew, and the count is short by one.
            Volatile.Write(ref _came, 0);
        }

        return Interlocked.Increment(ref _came) > LetInPerSecond;
    }
}

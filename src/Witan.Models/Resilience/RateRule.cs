namespace Witan.Models.Resilience;

/// <summary>Spaces out what is sent to a provider. Pure; its state is one point in time.</summary>
/// <remarks>
/// The generic cell rate algorithm (ITU-T I.371): the state is when the next one would be due if all came evenly. Whoever comes early may
/// still go as long as it is early by no more than a burst.
/// </remarks>
internal static class RateRule
{
    /// <summary>Gets how long the next one has to wait; zero when it may go.</summary>
    public static TimeSpan Wait(ResilienceOptions options, TimeSpan due, TimeSpan now)
    {
        var earliest = due - (Interval(options) * (options.RateBurst - 1));
        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    /// <summary>Gets the state after one was sent.</summary>
    public static TimeSpan AfterSending(ResilienceOptions options, TimeSpan due, TimeSpan now) => (due > now ? due : now) + Interval(options);

    // Rounded up: never faster than what was asked for.
    private static TimeSpan Interval(ResilienceOptions options) =>
        TimeSpan.FromTicks((TimeSpan.TicksPerMinute + options.RatePerMinute - 1) / options.RatePerMinute);
}

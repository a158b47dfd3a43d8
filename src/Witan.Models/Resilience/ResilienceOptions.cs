using System.Security.Cryptography;

namespace Witan.Models.Resilience;

/// <summary>How calls to one provider are bounded, repeated and held back.</summary>
public sealed record ResilienceOptions
{
    /// <summary>Gets the longest that one try may take, from its sending to its last piece.</summary>
    /// <value>2 min. From 1 ms, and at most <see cref="TotalTimeout"/>.</value>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Gets the longest that a call may take with its waits and all its tries.</summary>
    /// <value>5 min. Up to 1 day.</value>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the longest that a stream may be silent, before its first piece too.</summary>
    /// <value>1 min. From 1 ms, up to 1 day.</value>
    /// <remarks>Some models think for half a minute before their first word.</remarks>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets a value indicating whether the endpoint can stream. Where it cannot, a try has the time-out of the try alone.</summary>
    /// <value>True.</value>
    public bool Streams { get; init; } = true;

    /// <summary>Gets how often a call is tried again at most.</summary>
    /// <value>3. From 0 to 10.</value>
    public int RetriesMax { get; init; } = 3;

    /// <summary>Gets the pause before the first retry; each further one doubles it.</summary>
    /// <value>500 ms. From 1 ms, and at most <see cref="BackoffMax"/>.</value>
    public TimeSpan BackoffMin { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets the longest pause when the provider does not say how long to wait.</summary>
    /// <value>20 s. Up to 1 day.</value>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets the longest wait that a provider may ask for; when it asks for more, the call is not tried again here.</summary>
    /// <value>1 min. From 0 to 1 day.</value>
    public TimeSpan RetryAfterMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets how many retries each call to the provider allows, whoever makes them.</summary>
    /// <value>0.1: one retry for ten calls. From 0 to 1.</value>
    /// <remarks>When everything fails, retries then add a tenth to the load instead of multiplying it.</remarks>
    public double RetryBudgetShare { get; init; } = 0.1;

    /// <summary>Gets the retries that are there at the start. Below this, one comes back each minute, so that a lone call may retry.</summary>
    /// <value>3. From 0 to 100.</value>
    public int RetryBudgetFloor { get; init; } = 3;

    /// <summary>Gets the most retries that can be saved up.</summary>
    /// <value>20. From <see cref="RetryBudgetFloor"/> to 10,000.</value>
    public int RetryBudgetMax { get; init; } = 20;

    /// <summary>Gets how many failures of a model within <see cref="BreakerWindow"/> open its breaker.</summary>
    /// <value>5. From 1 to 1,000.</value>
    public int BreakerFailures { get; init; } = 5;

    /// <summary>Gets how long a failure counts.</summary>
    /// <value>1 min. From 1 ms, up to 1 day.</value>
    public TimeSpan BreakerWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets how long an open breaker turns calls away.</summary>
    /// <value>30 s. From 1 ms, up to 1 day.</value>
    public TimeSpan BreakerOpen { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many calls are let through after that, and have to be answered before the breaker closes.</summary>
    /// <value>2. From 1 to 100.</value>
    public int BreakerProbes { get; init; } = 2;

    /// <summary>Gets the most tries that are under way at the provider at once.</summary>
    /// <value>8. From 1 to 10,000.</value>
    public int ConcurrencyMax { get; init; } = 8;

    /// <summary>Gets the most tries that wait for the provider.</summary>
    /// <value>100. From 0 to 10,000.</value>
    public int QueueMax { get; init; } = 100;

    /// <summary>Gets the longest that a try waits for the provider.</summary>
    /// <value>1 min. From 1 ms, up to 1 day.</value>
    public TimeSpan QueueWaitMax { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the tries that may be sent to the provider each minute, on average.</summary>
    /// <value>600. From 1 to 60,000.</value>
    public int RatePerMinute { get; init; } = 600;

    /// <summary>Gets the tries that may be sent at once after a pause. In no minute are there more than this and the rate together.</summary>
    /// <value>10. From 1 to 60,000.</value>
    public int RateBurst { get; init; } = 10;

    /// <summary>Gets where chance comes from: numbers from 0 to below 1.</summary>
    public Func<double> Chance { get; init; } = static () => RandomNumberGenerator.GetInt32(1_000_000) / 1e6;

    /// <summary>Tells everything that is wrong with the options.</summary>
    /// <returns>One sentence for each fault, which names the key and what it accepts; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults()
    {
        (bool IsFault, string Text)[] rules =
        [
            (IsOff(TryTimeout) || TryTimeout > TotalTimeout, $"tryTimeout takes 1 ms to totalTimeout, not {TryTimeout}."),
            (IsOff(TotalTimeout), $"totalTimeout takes up to 1 day, not {TotalTimeout}."),
            (IsOff(StallTimeout), $"stallTimeout takes 1 ms to 1 day, not {StallTimeout}."),
            (RetriesMax is < 0 or > 10, $"retriesMax takes 0 to 10, not {RetriesMax}."),
            (IsOff(BackoffMin) || BackoffMin > BackoffMax, $"backoffMin takes 1 ms to backoffMax, not {BackoffMin}."),
            (IsOff(BackoffMax), $"backoffMax takes up to 1 day, not {BackoffMax}."),
            (RetryAfterMax < TimeSpan.Zero || RetryAfterMax > Day, $"retryAfterMax takes 0 to 1 day, not {RetryAfterMax}."),
            (!(RetryBudgetShare is >= 0 and <= 1), $"retryBudgetShare takes 0 to 1, not {RetryBudgetShare}."),
            (RetryBudgetFloor is < 0 or > 100, $"retryBudgetFloor takes 0 to 100, not {RetryBudgetFloor}."),
            (RetryBudgetMax < RetryBudgetFloor || RetryBudgetMax > 10_000, $"retryBudgetMax takes retryBudgetFloor to 10,000, not {RetryBudgetMax}."),
            (BreakerFailures is < 1 or > 1_000, $"breakerFailures takes 1 to 1,000, not {BreakerFailures}."),
            (IsOff(BreakerWindow), $"breakerWindow takes 1 ms to 1 day, not {BreakerWindow}."),
            (IsOff(BreakerOpen), $"breakerOpen takes 1 ms to 1 day, not {BreakerOpen}."),
            (BreakerProbes is < 1 or > 100, $"breakerProbes takes 1 to 100, not {BreakerProbes}."),
            (ConcurrencyMax is < 1 or > 10_000, $"concurrencyMax takes 1 to 10,000, not {ConcurrencyMax}."),
            (QueueMax is < 0 or > 10_000, $"queueMax takes 0 to 10,000, not {QueueMax}."),
            (IsOff(QueueWaitMax), $"queueWaitMax takes 1 ms to 1 day, not {QueueWaitMax}."),
            (RatePerMinute is < 1 or > 60_000, $"ratePerMinute takes 1 to 60,000, not {RatePerMinute}."),
            (RateBurst is < 1 or > 60_000, $"rateBurst takes 1 to 60,000, not {RateBurst}."),
        ];
        return [.. rules.Where(rule => rule.IsFault).Select(rule => rule.Text)];
    }

    /// <summary>Refuses options that are not right.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    internal static ResilienceOptions Checked(ResilienceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.FindFaults() is { Count: > 0 } faults ? throw new ArgumentException(string.Join(" ", faults), nameof(options)) : options;
    }

    private static TimeSpan Day => TimeSpan.FromDays(1);

    private static bool IsOff(TimeSpan value) => value < TimeSpan.FromMilliseconds(1) || value > Day;
}

namespace Witan.Models.Resilience;

/// <summary>The retries that all calls to a provider have together: each call adds a share of one, each retry takes one. Immutable.</summary>
/// <remarks>So there are never more retries than the floor, the share of all calls, and one for each minute that passed while few were left.</remarks>
/// <param name="Parts">What is there, in millionths of a retry. Whole numbers, so that ten tenths are one.</param>
/// <param name="FilledAt">Up to when the minutes have been counted, since the gate began.</param>
internal sealed record RetryBudget(long Parts, TimeSpan FilledAt)
{
    /// <summary>The parts of one retry.</summary>
    public const long One = 1_000_000;

    /// <summary>Gets after how long one retry comes back when there are fewer than the floor.</summary>
    public static TimeSpan FloorInterval { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets whether there is a retry.</summary>
    public bool HasRetry => Parts >= One;

    /// <summary>Gets what is there at the start.</summary>
    public static RetryBudget Start(ResilienceOptions options, TimeSpan now) => new(options.RetryBudgetFloor * One, now);

    /// <summary>Counts the minutes that have passed.</summary>
    public RetryBudget At(ResilienceOptions options, TimeSpan now)
    {
        var intervals = (now - FilledAt).Ticks / FloorInterval.Ticks;
        var floor = options.RetryBudgetFloor * One;
        return intervals <= 0 ? this : new(Math.Max(Parts, Math.Min(floor, Parts + (intervals * One))), FilledAt + (FloorInterval * intervals));
    }

    /// <summary>Adds a call's share.</summary>
    public RetryBudget AfterCall(ResilienceOptions options) =>
        this with { Parts = Math.Min(options.RetryBudgetMax * One, Parts + (long)Math.Round(options.RetryBudgetShare * One)) };

    /// <summary>Takes a retry.</summary>
    public RetryBudget AfterRetry() => this with { Parts = Parts - One };
}

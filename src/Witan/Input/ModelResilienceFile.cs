using Witan.Models.Resilience;

namespace Witan.Input;

/// <summary>The part <c>models.resilience</c> of the settings file; see <see cref="ResilienceOptions"/>, which has the defaults and the ranges.</summary>
internal sealed record ModelResilienceFile
{
    public TimeSpan? TryTimeout { get; init; }

    public TimeSpan? TotalTimeout { get; init; }

    public TimeSpan? StallTimeout { get; init; }

    public bool? Streams { get; init; }

    public int? RetriesMax { get; init; }

    public TimeSpan? BackoffMin { get; init; }

    public TimeSpan? BackoffMax { get; init; }

    public TimeSpan? RetryAfterMax { get; init; }

    public double? RetryBudgetShare { get; init; }

    public int? RetryBudgetFloor { get; init; }

    public int? RetryBudgetMax { get; init; }

    public int? BreakerFailures { get; init; }

    public TimeSpan? BreakerWindow { get; init; }

    public TimeSpan? BreakerOpen { get; init; }

    public int? BreakerProbes { get; init; }

    public int? ConcurrencyMax { get; init; }

    public int? QueueMax { get; init; }

    public TimeSpan? QueueWaitMax { get; init; }

    public int? RatePerMinute { get; init; }

    public int? RateBurst { get; init; }

    /// <summary>Fills in the defaults.</summary>
    /// <param name="defaults">What holds where the file says nothing.</param>
    public ResilienceOptions ToOptions(ResilienceOptions defaults) => defaults with
    {
        TryTimeout = TryTimeout ?? defaults.TryTimeout,
        TotalTimeout = TotalTimeout ?? defaults.TotalTimeout,
        StallTimeout = StallTimeout ?? defaults.StallTimeout,
        Streams = Streams ?? defaults.Streams,
        RetriesMax = RetriesMax ?? defaults.RetriesMax,
        BackoffMin = BackoffMin ?? defaults.BackoffMin,
        BackoffMax = BackoffMax ?? defaults.BackoffMax,
        RetryAfterMax = RetryAfterMax ?? defaults.RetryAfterMax,
        RetryBudgetShare = RetryBudgetShare ?? defaults.RetryBudgetShare,
        RetryBudgetFloor = RetryBudgetFloor ?? defaults.RetryBudgetFloor,
        RetryBudgetMax = RetryBudgetMax ?? defaults.RetryBudgetMax,
        BreakerFailures = BreakerFailures ?? defaults.BreakerFailures,
        BreakerWindow = BreakerWindow ?? defaults.BreakerWindow,
        BreakerOpen = BreakerOpen ?? defaults.BreakerOpen,
        BreakerProbes = BreakerProbes ?? defaults.BreakerProbes,
        ConcurrencyMax = ConcurrencyMax ?? defaults.ConcurrencyMax,
        QueueMax = QueueMax ?? defaults.QueueMax,
        QueueWaitMax = QueueWaitMax ?? defaults.QueueWaitMax,
        RatePerMinute = RatePerMinute ?? defaults.RatePerMinute,
        RateBurst = RateBurst ?? defaults.RateBurst,
    };
}

using Witan.Memory.Truth;

namespace Witan.Memory.Forgetting;

/// <summary>What is kept when there is not room for all. Pure.</summary>
/// <remarks>
/// <c>0.5 × worth + 0.3 × freshness + 0.2 × confirmed</c>. Worth is the episode's reward, or 0.5; a failure's is raised to 0.5, since what
/// failed teaches as much. Freshness is <see cref="Truth.Freshness"/>. Confirmed is <c>n / (n + 1)</c> for n confirmations. The lowest goes first, of equals the oldest.
/// </remarks>
public static class KeepScore
{
    private const double WorthWeight = 0.5;
    private const double FreshnessWeight = 0.3;
    private const double ConfirmedWeight = 0.2;
    private const double WorthOfFailure = 0.5;

    /// <summary>Weighs a memory.</summary>
    /// <param name="record">The memory; of an episode, its whole.</param>
    /// <param name="now">Now.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Of(MemoryRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var worth = record.Outcome == Recall.MemoryOutcome.Failure ? Math.Max(record.Worth, WorthOfFailure) : record.Worth;
        var confirmed = record.Confirmations / (record.Confirmations + 1.0);
        return (WorthWeight * worth) + (FreshnessWeight * Freshness.Of(record, now).Value) + (ConfirmedWeight * confirmed);
    }
}

namespace Witan.Models.Resilience;

/// <summary>What to do after a failed try: wait and try again, or leave it.</summary>
/// <param name="Wait">How long to wait, in whole milliseconds; null to leave it.</param>
/// <param name="End">Why it is left; null when it is not.</param>
internal sealed record RetryDecision(TimeSpan? Wait, RetryEnd? End)
{
    public static RetryDecision After(TimeSpan wait) => new(wait, null);

    public static RetryDecision GiveUp(RetryEnd end) => new(null, end);
}

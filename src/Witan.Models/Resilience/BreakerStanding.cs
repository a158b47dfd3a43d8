namespace Witan.Models.Resilience;

/// <summary>How the breaker of one model stands.</summary>
/// <param name="Model">The model.</param>
/// <param name="Phase">Whether it lets calls through.</param>
/// <param name="OpenUntil">Until when it turns them away; null when it is not open.</param>
public sealed record BreakerStanding(string Model, BreakerPhase Phase, DateTimeOffset? OpenUntil);

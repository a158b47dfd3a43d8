namespace Witan.Models.Resilience;

/// <summary>Whether a breaker lets calls through.</summary>
public enum BreakerPhase
{
    /// <summary>It does.</summary>
    Closed,

    /// <summary>It lets a few through, to see whether the model answers again.</summary>
    HalfOpen,

    /// <summary>It turns them away.</summary>
    Open,
}

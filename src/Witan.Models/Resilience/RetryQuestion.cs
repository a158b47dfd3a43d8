using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>A try that failed, and all that decides whether there is another.</summary>
internal sealed record RetryQuestion
{
    /// <summary>Gets what went wrong.</summary>
    public required ModelException Fault { get; init; }

    /// <summary>Gets how many retries the call has had, from 0.</summary>
    public required int Retries { get; init; }

    /// <summary>Gets what is left of the call's time.</summary>
    public required TimeSpan Left { get; init; }

    /// <summary>Gets the retries that all calls to the provider still have.</summary>
    public required RetryBudget Budget { get; init; }

    /// <summary>Gets how long the breaker stays open; null when it is not.</summary>
    public TimeSpan? BreakerLeft { get; init; }

    /// <summary>Gets a number from 0 to below 1.</summary>
    public required double Chance { get; init; }
}

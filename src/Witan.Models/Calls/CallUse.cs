namespace Witan.Models.Calls;

/// <summary>What one call used and cost.</summary>
public sealed record CallUse
{
    /// <summary>Gets who runs the model, as it is configured.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets the model.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the tokens read at the full price.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the tokens written.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets the tokens read from the provider's prompt cache.</summary>
    public long CacheReadTokens { get; init; }

    /// <summary>Gets the tokens written to the provider's prompt cache.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>Gets the price, in US dollars.</summary>
    public decimal CostUsd { get; init; }

    /// <summary>Gets the most that was set aside for it, in US dollars; 0 for a call that nobody charges for.</summary>
    public decimal ReservedUsd { get; init; }

    /// <summary>Gets how long the call took, in milliseconds, all tries together.</summary>
    public long LatencyMs { get; init; }

    /// <summary>Gets whether the answer came from our own cache; then nothing was paid.</summary>
    public bool FromCache { get; init; }

    /// <summary>Gets how it ended: <c>answered</c>, <c>unconfirmed</c> when the price is not known and the most is taken, or a fault's name.</summary>
    public required string Outcome { get; init; }
}

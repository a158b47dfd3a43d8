namespace Witan.Models.Ledger;

/// <summary>What one model call used and cost.</summary>
public sealed record LedgerEntry
{
    /// <summary>Gets the call's id, unique in its tenant; the same call booked twice is booked once.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the run that asked.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets the step of the run.</summary>
    public required string Step { get; init; }

    /// <summary>Gets who answered in the run.</summary>
    public required string Persona { get; init; }

    /// <summary>Gets the round, from 1; null outside the debate.</summary>
    public int? Round { get; init; }

    /// <summary>Gets who runs the model.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets the model.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the tokens read.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Gets the tokens written.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Gets the tokens read from the provider's prompt cache.</summary>
    public long CacheReadTokens { get; init; }

    /// <summary>Gets the tokens written to the provider's prompt cache.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>Gets how long the call took, in milliseconds; null when that was not measured.</summary>
    public long? LatencyMs { get; init; }

    /// <summary>Gets whether the answer came from the program's own cache.</summary>
    public bool FromCache { get; init; }

    /// <summary>Gets the price in US dollars, kept to a millionth.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Gets how the call ended: <c>answered</c>, or why not.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets when it ended.</summary>
    public required DateTimeOffset At { get; init; }
}

namespace Witan.Runs.Events;

/// <summary>What a paid call was for, what it used, and what was set aside for it. A row of the ledger is made of it.</summary>
public sealed record CallBill
{
    /// <summary>Gets the step that called.</summary>
    public required string Step { get; init; }

    /// <summary>Gets who was to answer in the run; null when nobody in particular.</summary>
    public string? Persona { get; init; }

    /// <summary>Gets the round, from 1; null outside of rounds.</summary>
    public int? Round { get; init; }

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

    /// <summary>Gets how long the call took, in milliseconds; null when that is not known.</summary>
    public long? LatencyMs { get; init; }

    /// <summary>Gets whether the answer came from the program's own cache.</summary>
    public bool FromCache { get; init; }

    /// <summary>Gets how it ended; <see cref="Unconfirmed"/> when nobody knows and the most is taken for spent.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets the most that was set aside, in US dollars.</summary>
    public required decimal ReservedUsd { get; init; }

    /// <summary>Gets when it was set aside: the day whose cap it counts against.</summary>
    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>The outcome of a call that was under way when its driver died.</summary>
    public const string Unconfirmed = "unconfirmed";
}

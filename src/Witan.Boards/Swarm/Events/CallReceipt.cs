using System.Text.Json.Serialization;

namespace Witan.Boards.Swarm.Events;

/// <summary>What a model call used.</summary>
/// <param name="Model">Who answered.</param>
/// <param name="InputTokens">Tokens read, however they were read.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CostUsd">The price in US dollars.</param>
public sealed record CallReceipt(string Model, long InputTokens, long OutputTokens, decimal CostUsd)
{
    /// <summary>The name under which stands what no mind said.</summary>
    internal const string Rule = "rule";

    /// <summary>Gets whether no mind was asked: the words were put together by rule.</summary>
    [JsonIgnore]
    public bool IsByRule => Model == Rule;

    /// <summary>Gets who runs the model, as it is configured; null for the built-in analyst.</summary>
    public string? Provider { get; init; }

    /// <summary>Gets whether money was set aside for it, so that it has a bill of its own in the journal; null when it is free.</summary>
    public bool? IsBilled { get; init; }

    /// <summary>Gets whether the answer came from the program's own cache; null when it did not.</summary>
    public bool? FromCache { get; init; }

    /// <summary>Gets why another model answered than the one that was to; null when the right one did.</summary>
    public string? Fallback { get; init; }
}

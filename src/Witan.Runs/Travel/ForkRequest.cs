namespace Witan.Runs.Travel;

/// <summary>Where a run is copied, and what is to be different from there on.</summary>
/// <param name="At">The last event that is copied, from 1.</param>
public sealed record ForkRequest(long At)
{
    /// <summary>Gets the limits and constraints that change, in order, by name; the same that a person may change while a run is driven.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Changes { get; init; } = [];

    /// <summary>Gets what is said to the copy at its beginning, in order.</summary>
    public IReadOnlyList<string> Interjections { get; init; } = [];

    /// <summary>Gets why, in one sentence; null when nobody says.</summary>
    public string? Reason { get; init; }
}

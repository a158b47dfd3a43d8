namespace Witan.Memory.Recall;

/// <summary>The answer to one <see cref="RecallQuery"/>.</summary>
public sealed record RecallResult
{
    /// <summary>Gets what was found, best first.</summary>
    public required IReadOnlyList<RecallHit> Hits { get; init; }

    /// <summary>Gets the times that the question names, as they were understood; empty when it names none.</summary>
    public IReadOnlyList<UnderstoodTime> Times { get; init; } = [];

    /// <summary>Gets the domains that were looked in, in ordinal order.</summary>
    public IReadOnlyList<string> Shards { get; init; } = [];

    /// <summary>Gets a value indicating whether a bound ended the search early, so that a weaker match may be missing.</summary>
    public bool Partial { get; init; }
}

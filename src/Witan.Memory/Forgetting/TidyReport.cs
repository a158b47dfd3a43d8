namespace Witan.Memory.Forgetting;

/// <summary>What the policies took away, or would.</summary>
/// <param name="Expired">The ids of what was kept long enough: notes, facts and whole episodes, the first <see cref="ListedMax"/>.</param>
/// <param name="Evicted">The ids of what had to make room, the first <see cref="ListedMax"/>.</param>
/// <param name="Spared">How many stayed because a pattern would be none without them, or because a hold was put on them meanwhile.</param>
public sealed record TidyReport(IReadOnlyList<string> Expired, IReadOnlyList<string> Evicted, int Spared)
{
    /// <summary>The most ids that each list names.</summary>
    public const int ListedMax = 10_000;

    /// <summary>Gets how many were kept long enough.</summary>
    public required long ExpiredCount { get; init; }

    /// <summary>Gets how many had to make room.</summary>
    public required long EvictedCount { get; init; }
}

using Witan.Memory.Truth;

namespace Witan.Memory.Forgetting;

/// <summary>How long and how much a tenant's memory keeps. Without one, everything.</summary>
public sealed record RetentionPolicy
{
    /// <summary>Gets after how many days a memory is forgotten, counted from when it was last said; null for never.</summary>
    public int? Days { get; init; }

    /// <summary>Gets the most notes, facts and episodes that are kept, an episode with all its steps counting as one; null for any number.</summary>
    public int? CapacityMax { get; init; }

    /// <summary>Tells whether a memory was kept long enough.</summary>
    /// <param name="record">The memory.</param>
    /// <param name="now">Now.</param>
    internal bool IsExpired(MemoryRecord record, DateTimeOffset now) => Days is { } days && record.ConfirmedAt < now.AddDays(-days);
}

namespace Witan.Input;

/// <summary>How long and how much the memory of one tenant keeps.</summary>
internal sealed record MemoryRetentionFile
{
    /// <summary>Gets after how many days what nobody said again is forgotten; null for never.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Gets the most notes, facts and episodes that are kept; null for any number.</summary>
    public int? Capacity { get; init; }
}

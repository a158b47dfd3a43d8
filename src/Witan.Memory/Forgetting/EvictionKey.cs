namespace Witan.Memory.Forgetting;

/// <summary>The order in which memories make room: the lowest score first, of equals the oldest, of these the one whose id comes first.</summary>
/// <param name="Score">What it is worth keeping.</param>
/// <param name="RecordedAt">When it was stored.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct EvictionKey(double Score, DateTimeOffset RecordedAt, string Id)
{
    /// <summary>Compares two: below 0 when the first makes room before the second.</summary>
    public static int Compare(EvictionKey one, EvictionKey other) =>
        one.Score != other.Score ? one.Score.CompareTo(other.Score)
        : one.RecordedAt != other.RecordedAt ? one.RecordedAt.CompareTo(other.RecordedAt)
        : string.CompareOrdinal(one.Id, other.Id);
}

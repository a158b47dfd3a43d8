namespace Witan.Memory.Forgetting;

/// <summary>The order in which memories make room: the lowest score first, of equals the oldest, of these the one whose id comes first.</summary>
/// <param name="Score">What it is worth keeping.</param>
/// <param name="RecordedAt">When it was stored.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct EvictionKey(double Score, DateTimeOffset RecordedAt, string Id) : IComparable<EvictionKey>
{
    public int CompareTo(EvictionKey other) =>
        Score != other.Score ? Score.CompareTo(other.Score)
        : RecordedAt != other.RecordedAt ? RecordedAt.CompareTo(other.RecordedAt)
        : string.CompareOrdinal(Id, other.Id);
}

using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>Compares terms by their bytes.</summary>
internal sealed class BytesComparer : IComparer<byte[]>, IEqualityComparer<byte[]>
{
    public static readonly BytesComparer Instance = new();

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => (int)StableHash.Of(obj);
}

namespace Witan.Memory.Recall.Segments;

/// <summary>What a segment consists of, and what its file holds.</summary>
internal sealed record SegmentArrays
{
    /// <summary>Gets the ids' UTF-8 bytes, one after the other.</summary>
    public required byte[] Ids { get; init; }

    public required int[] IdStart { get; init; }

    /// <summary>Gets the times in UTC ticks.</summary>
    public required long[] At { get; init; }

    /// <summary>Gets the items in the order of their times.</summary>
    public required int[] ByTime { get; init; }

    /// <summary>Gets each item's type as a place in <see cref="TypeNames"/>.</summary>
    public required ushort[] Type { get; init; }

    public required string[] TypeNames { get; init; }

    public required byte[] Outcome { get; init; }

    public required byte[] Traits { get; init; }

    /// <summary>Gets the groups' hashes, rising.</summary>
    public required ulong[] Groups { get; init; }

    public required int[] GroupStart { get; init; }

    /// <summary>Gets the places within their groups, of the items that have one.</summary>
    public required int[] Position { get; init; }

    /// <summary>Gets the items' terms in the order of their words.</summary>
    public required int[] Tokens { get; init; }

    public required int[] TokenStart { get; init; }

    public required byte[] Terms { get; init; }

    public required int[] TermStart { get; init; }

    /// <summary>Gets the items that have a term, rising, term after term.</summary>
    public required int[] PostingItem { get; init; }

    /// <summary>Gets how often they have it, at most 255.</summary>
    public required byte[] PostingCount { get; init; }

    public required int[] PostingStart { get; init; }

    public required float[] Vectors { get; init; }

    /// <summary>Gets where each item's vector starts; empty when none has one.</summary>
    public required int[] VectorStart { get; init; }

    public long Bytes =>
        Ids.Length + Outcome.Length + Traits.Length + Terms.Length + PostingCount.Length + (2L * Type.Length) + (8L * (At.Length + Groups.Length))
        + (4L * (IdStart.Length + ByTime.Length + GroupStart.Length + Position.Length + Tokens.Length + TokenStart.Length + TermStart.Length
            + PostingItem.Length + PostingStart.Length + Vectors.Length + VectorStart.Length));
}

namespace Witan.Memory.Storage;

/// <summary>How far a tenant's memory has been changed.</summary>
/// <param name="Seq">The number of the last change.</param>
/// <param name="PrunedSeq">Up to where the traces of what is gone were removed: an index that has not come so far is built anew.</param>
/// <param name="ErasedSeq">The number of the last erasure.</param>
/// <param name="ScrubbedSeq">The last erasure of which nothing is left in files.</param>
internal sealed record HeadRow(long Seq, long PrunedSeq, long ErasedSeq, long ScrubbedSeq)
{
    public static HeadRow None { get; } = new(0, 0, 0, 0);
}

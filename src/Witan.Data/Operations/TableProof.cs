namespace Witan.Data.Operations;

/// <summary>One table of a move, as it stands on both sides.</summary>
/// <param name="Table">The table.</param>
/// <param name="SourceRows">How many rows the source holds.</param>
/// <param name="TargetRows">How many rows the target holds.</param>
/// <param name="SourceChecksum">The source's checksum.</param>
/// <param name="TargetChecksum">The target's checksum.</param>
public sealed record TableProof(string Table, long SourceRows, long TargetRows, string SourceChecksum, string TargetChecksum)
{
    /// <summary>Gets whether both hold the same.</summary>
    public bool IsEqual => SourceRows == TargetRows && SourceChecksum == TargetChecksum;
}

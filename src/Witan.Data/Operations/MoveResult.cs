namespace Witan.Data.Operations;

/// <summary>A move that was done and proven.</summary>
/// <param name="Tables">What stands on both sides, table by table.</param>
/// <param name="Resumed">Whether it went on where an earlier one was broken off.</param>
public sealed record MoveResult(IReadOnlyList<TableProof> Tables, bool Resumed)
{
    /// <summary>Gets whether there was nothing to do, because the target held the same already.</summary>
    public bool WasDone { get; init; }

    /// <summary>Gets how many rows were moved.</summary>
    public long Rows => Tables.Sum(table => table.TargetRows);
}

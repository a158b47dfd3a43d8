namespace Witan.Data.Operations;

/// <summary>What a database remembers of its last check.</summary>
/// <param name="IsSound">Whether nothing was found.</param>
/// <param name="Findings">How many findings there were.</param>
/// <param name="Rows">How many rows were read.</param>
public sealed record CheckNote(bool IsSound, int Findings, long Rows);

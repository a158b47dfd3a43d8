namespace Witan.Data.Operations;

/// <summary>How far a move is, kept in its target in the transaction that wrote the rows.</summary>
/// <param name="Source">The place that is moved from.</param>
/// <param name="Done">The tables that were copied whole.</param>
/// <param name="Table">The table that is being copied; null between two.</param>
/// <param name="LastKey">The key of the last row that was copied of it, encoded; null before the first.</param>
/// <param name="Rows">How many rows were copied in all.</param>
/// <param name="Attempts">How often the move was begun or resumed.</param>
internal sealed record MoveMark(string Source, IReadOnlyList<string> Done, string? Table, byte[]? LastKey, long Rows, int Attempts);

namespace Witan.Data.Operations;

/// <summary>How far a long operation is.</summary>
/// <param name="Activity">What it does, in a word.</param>
/// <param name="Table">On which table.</param>
/// <param name="Rows">How many rows of it so far.</param>
public sealed record OperationProgress(string Activity, string Table, long Rows);

namespace Witan.Runs.Travel;

/// <summary>One step in two runs.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Kind">How it compares.</param>
public sealed record StepDiff(string Step, StepDiffKind Kind);

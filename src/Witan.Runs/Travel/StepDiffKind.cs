namespace Witan.Runs.Travel;

/// <summary>How a step of two runs compares.</summary>
public enum StepDiffKind
{
    /// <summary>It has the same result in both.</summary>
    Same,

    /// <summary>It has a result in both, and not the same.</summary>
    Changed,

    /// <summary>Only the first run has it.</summary>
    OnlyInA,

    /// <summary>Only the second run has it.</summary>
    OnlyInB,
}

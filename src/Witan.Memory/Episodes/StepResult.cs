namespace Witan.Memory.Episodes;

/// <summary>How a step ended.</summary>
public enum StepResult
{
    /// <summary>It did what it should.</summary>
    Success,

    /// <summary>It failed.</summary>
    Error,

    /// <summary>It did not end in time.</summary>
    Timeout,
}

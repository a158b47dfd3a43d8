namespace Witan.Runs.Control;

/// <summary>What a run waits for.</summary>
public enum WaitKind
{
    /// <summary>A decision on exactly what is shown.</summary>
    Gate,

    /// <summary>An answer.</summary>
    Question,

    /// <summary>A time.</summary>
    Timer,
}

namespace Witan.Runs.Driving;

/// <summary>How driving a run ended.</summary>
public enum DriveOutcome
{
    /// <summary>The run reached its end, now or earlier.</summary>
    Completed,

    /// <summary>A limit stopped the run, now or earlier.</summary>
    Stopped,

    /// <summary>The caller asked to stop; the run can be resumed.</summary>
    Interrupted,
}

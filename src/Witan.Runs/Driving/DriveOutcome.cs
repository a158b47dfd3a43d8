namespace Witan.Runs.Driving;

/// <summary>How driving a run ended.</summary>
public enum DriveOutcome
{
    /// <summary>The run reached its end, now or earlier.</summary>
    Completed,

    /// <summary>A limit, or a step that could not be done, stopped the run, now or earlier.</summary>
    Stopped,

    /// <summary>The caller asked to stop; the run can be resumed.</summary>
    Interrupted,

    /// <summary>Somebody killed the run, now or earlier.</summary>
    Killed,

    /// <summary>The run is paused; it goes on when it is resumed.</summary>
    Paused,

    /// <summary>The run waits for a person or a time.</summary>
    Waiting,
}

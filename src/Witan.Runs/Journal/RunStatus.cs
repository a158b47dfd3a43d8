namespace Witan.Runs.Journal;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>It has something to do: somebody drives it now, or it waits to be driven.</summary>
    Unfinished,

    /// <summary>It reached its end.</summary>
    Completed,

    /// <summary>A limit stopped it, or a step that could not be done.</summary>
    Stopped,

    /// <summary>Somebody killed it.</summary>
    Killed,

    /// <summary>It is paused until somebody resumes it.</summary>
    Paused,

    /// <summary>It waits for a person or a time.</summary>
    Waiting,
}

namespace Witan.Runs.Journal;

/// <summary>Where a run stands, as its journal says.</summary>
public enum RunStatus
{
    /// <summary>It has no closing event: somebody drives it now, or it waits to be resumed.</summary>
    Unfinished,

    /// <summary>It reached its end.</summary>
    Completed,

    /// <summary>A limit stopped it.</summary>
    Stopped,
}

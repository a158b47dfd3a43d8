namespace Witan.Runs.Journal;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>It reached its end.</summary>
    Completed,

    /// <summary>A limit stopped it, or a step that could not be done where the settings want such a run to end.</summary>
    Stopped,

    /// <summary>Somebody killed it.</summary>
    Killed,
}

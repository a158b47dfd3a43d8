namespace Witan.Runs.Journal;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>It reached its end.</summary>
    Completed,

    /// <summary>A limit stopped it.</summary>
    Stopped,

    /// <summary>Somebody killed it.</summary>
    Killed,
}

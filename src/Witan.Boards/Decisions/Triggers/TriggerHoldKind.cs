namespace Witan.Boards.Decisions.Triggers;

/// <summary>What is counted while values stay on one side.</summary>
public enum TriggerHoldKind
{
    /// <summary>Observations, one after another.</summary>
    Observations,

    /// <summary>Different days of UTC on which there is an observation.</summary>
    Days,

    /// <summary>Minutes from the first observation to the last.</summary>
    Minutes,
}

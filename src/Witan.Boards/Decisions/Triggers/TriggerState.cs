namespace Witan.Boards.Decisions.Triggers;

/// <summary>The colour of a trigger.</summary>
public enum TriggerState
{
    /// <summary>All is well.</summary>
    Green,

    /// <summary>Near the threshold, or beyond it and not yet for as long as asked.</summary>
    Yellow,

    /// <summary>Beyond the threshold for as long as asked.</summary>
    Red,
}

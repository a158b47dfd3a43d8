namespace Witan.Boards.Decisions.Triggers;

/// <summary>On which side of its threshold a value is a breach.</summary>
public enum TriggerComparison
{
    /// <summary>Above it.</summary>
    Above,

    /// <summary>At it or above.</summary>
    AtLeast,

    /// <summary>Below it.</summary>
    Below,

    /// <summary>At it or below.</summary>
    AtMost,
}

namespace Witan.Runs.Events;

/// <summary>What was decided at a gate.</summary>
public enum GateVerdict
{
    /// <summary>As shown.</summary>
    Approved,

    /// <summary>With the changes that the decision names.</summary>
    Amended,

    /// <summary>Not at all. What a deadline decides.</summary>
    Rejected,
}

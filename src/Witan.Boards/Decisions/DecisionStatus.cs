namespace Witan.Boards.Decisions;

/// <summary>Where a decision stands; which may follow which says <see cref="DecisionTransitions"/>.</summary>
public enum DecisionStatus
{
    /// <summary>A board recommends it; nobody has decided.</summary>
    Proposed,

    /// <summary>Somebody decided for it, and its triggers are watched.</summary>
    Accepted,

    /// <summary>Somebody decided against it.</summary>
    Rejected,

    /// <summary>A later decision stands in its place.</summary>
    Superseded,
}

namespace Witan.Boards.Swarm;

/// <summary>How soon a finding should be worked on.</summary>
public enum Priority
{
    /// <summary>Must be resolved.</summary>
    P1,

    /// <summary>Should be resolved.</summary>
    P2,

    /// <summary>Would be good to resolve.</summary>
    P3,
}

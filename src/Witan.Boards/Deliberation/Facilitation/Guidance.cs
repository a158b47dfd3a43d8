namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>What a board is asked to try when it is stuck.</summary>
public enum Guidance
{
    /// <summary>Nothing: it is not stuck.</summary>
    None,

    /// <summary>To name what both sides already share.</summary>
    CommonGround,

    /// <summary>To say whether the smaller side can go along with what it would not choose.</summary>
    DisagreeAndCommit,

    /// <summary>To say under which conditions each side's advice holds.</summary>
    ConditionalAdvice,
}

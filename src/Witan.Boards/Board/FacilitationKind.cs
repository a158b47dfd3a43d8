namespace Witan.Boards.Board;

/// <summary>What the facilitator lets happen next.</summary>
public enum FacilitationKind
{
    /// <summary>A round.</summary>
    Round,

    /// <summary>A search for what can be looked up.</summary>
    LookUp,

    /// <summary>A moderator's word.</summary>
    Moderator,

    /// <summary>Every seat's answer to what a person said.</summary>
    Answer,

    /// <summary>The vote.</summary>
    Vote,
}

namespace Witan.Boards.Board;

/// <summary>What a step of a board does.</summary>
public enum BoardTask
{
    /// <summary>The facilitator says what is open before work begins.</summary>
    Intake,

    /// <summary>The question is split into parts.</summary>
    Decompose,

    /// <summary>The experts of a part are chosen.</summary>
    Seat,

    /// <summary>The facilitator decides what comes next in a part.</summary>
    Facilitate,

    /// <summary>An expert speaks in a round.</summary>
    Speak,

    /// <summary>An expert answers a person.</summary>
    Answer,

    /// <summary>A moderator speaks.</summary>
    Moderate,

    /// <summary>What can be looked up is looked up.</summary>
    Research,

    /// <summary>An expert votes.</summary>
    Vote,

    /// <summary>A part's outcome is put into words.</summary>
    Conclude,

    /// <summary>The outcome of all parts is put into words.</summary>
    Summarize,
}

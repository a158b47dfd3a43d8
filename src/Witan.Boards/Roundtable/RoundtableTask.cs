namespace Witan.Boards.Roundtable;

/// <summary>What a step of a round table does that a board's does not.</summary>
public enum RoundtableTask
{
    /// <summary>The matter is put on the table: what is decided, and between what.</summary>
    Frame,

    /// <summary>The table is seated.</summary>
    Convene,

    /// <summary>A seat assesses the matter in its own field.</summary>
    Assess,

    /// <summary>Every option is held against every rule.</summary>
    Govern,

    /// <summary>What follows from each option is put down.</summary>
    Draft,

    /// <summary>What a person decided is taken down.</summary>
    Close,
}

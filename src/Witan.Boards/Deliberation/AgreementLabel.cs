namespace Witan.Boards.Deliberation;

/// <summary>How far a board agrees on an option. It follows from stances, never from likeness of words.</summary>
/// <remarks>
/// The swarm's three minds are counted by heads (<see cref="Tally"/>); boards of three to six seats by shares
/// (<see cref="Counting.AgreementRule"/>, decision 0018). Values are added at the end only: records hold them.
/// </remarks>
public enum AgreementLabel
{
    /// <summary>Everybody is for it; of a board, at least 95 of 100.</summary>
    Unanimous,

    /// <summary>Of three minds: at least two thirds are for it, and nobody is against it; of a board, at least 75 of 100.</summary>
    Strong,

    /// <summary>Of three minds: more than half are for it; of a board, at least 60 of 100.</summary>
    Majority,

    /// <summary>None of these, or two camps.</summary>
    Split,

    /// <summary>Of a board: at least 50 of 100 are for it, and less than 60.</summary>
    Narrow,
}

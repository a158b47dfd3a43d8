namespace Witan.Boards.Deliberation;

/// <summary>How far a board agrees on an option. It follows from stances, never from likeness of words.</summary>
public enum AgreementLabel
{
    /// <summary>Everybody is for it.</summary>
    Unanimous,

    /// <summary>At least two thirds are for it, and nobody is against it.</summary>
    Strong,

    /// <summary>More than half are for it.</summary>
    Majority,

    /// <summary>None of these.</summary>
    Split,
}

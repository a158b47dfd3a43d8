namespace Witan.Boards.Deliberation;

/// <summary>How far a board agrees on an option. It follows from stances, never from likeness of words.</summary>
/// <remarks>
/// Counted by shares (<see cref="Counting.AgreementRule"/>, decisions 0018 and 0031). Values are added at the end only: records hold them.
/// </remarks>
public enum AgreementLabel
{
    /// <summary>Everybody is for it.</summary>
    Unanimous,

    /// <summary>At least 75 of 100 are for it.</summary>
    Strong,

    /// <summary>At least 60 of 100 are for it.</summary>
    Majority,

    /// <summary>None of these, or two camps.</summary>
    Split,

    /// <summary>At least 50 of 100 are for it, and less than 60.</summary>
    Narrow,
}

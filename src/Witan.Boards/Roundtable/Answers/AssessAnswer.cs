namespace Witan.Boards.Roundtable.Answers;

/// <summary>A seat's assessment before it was checked.</summary>
public sealed record AssessAnswer
{
    /// <summary>Gets how things stand in its field.</summary>
    public required string CurrentState { get; init; }

    /// <summary>Gets its position.</summary>
    public required string Position { get; init; }

    /// <summary>Gets whether somebody woken at three in the night could find and mend what broke.</summary>
    public required string NightTest { get; init; }

    /// <summary>Gets what the change does.</summary>
    public required ChangeImpact Impact { get; init; }

    /// <summary>Gets the three questions, answered for each option.</summary>
    public required IReadOnlyList<ProposalAnswer> Answers { get; init; }
}

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The count of a vote: by code, not by a mind.</summary>
public sealed record VoteCount
{
    /// <summary>Gets the name of the rule by which it was counted.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets how many seats voted.</summary>
    public required int Voted { get; init; }

    /// <summary>Gets the seats that gave no ballot.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>Gets the options, those that can win first, and the best of them first.</summary>
    public required IReadOnlyList<OptionCount> Options { get; init; }

    /// <summary>Gets the option that wins; null when none does.</summary>
    public required string? Winner { get; init; }

    /// <summary>Gets the options that share the best score with the winner, by id and the winner among them; empty without a tie.</summary>
    public required IReadOnlyList<string> Ties { get; init; }

    /// <summary>Gets what broke the tie; null without one.</summary>
    public required string? TieBreak { get; init; }

    /// <summary>Gets why no option wins; null when one does.</summary>
    public required string? WhyNone { get; init; }

    /// <summary>Gets the count of the option in front: the winner when there is one.</summary>
    public OptionCount Leader => Options[0];

    /// <summary>Gets how many seats there are.</summary>
    public int Seats => Voted + Absent.Count;
}

using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Conformity;

/// <summary>What is known when the ballots of a round are looked at.</summary>
public sealed record FlipQuestion
{
    /// <summary>Gets the options' ids.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets the ballots before, as they counted.</summary>
    public required IReadOnlyList<Ballot> Before { get; init; }

    /// <summary>Gets the ballots after, as they were given.</summary>
    public required IReadOnlyList<Ballot> After { get; init; }

    /// <summary>Gets the round's arguments that were not said before.</summary>
    public required IReadOnlyList<Argument> NewArguments { get; init; }

    /// <summary>Gets the reasons that seats gave.</summary>
    public required IReadOnlyList<StatedReason> Reasons { get; init; }

    /// <summary>Gets the ids of the arguments that each seat was shown.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Shown { get; init; }
}

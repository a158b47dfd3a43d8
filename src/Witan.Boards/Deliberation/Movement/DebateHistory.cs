using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Movement;

/// <summary>A debate as far as it went. Immutable.</summary>
public sealed record DebateHistory
{
    /// <summary>Gets the options' ids, from the boldest to the most careful.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets the seats that may speak.</summary>
    public required IReadOnlyList<string> Seats { get; init; }

    /// <summary>Gets the rounds; the first is the blind one.</summary>
    public required IReadOnlyList<DebateRound> Rounds { get; init; }

    /// <summary>Gets the ballots that stand after a round: of each seat its latest.</summary>
    /// <param name="round">The round, from 1; 0 is before the first.</param>
    public IReadOnlyList<Ballot> Standing(int round)
    {
        var latest = Rounds.Take(round).SelectMany(held => held.Ballots).Reverse().DistinctBy(ballot => ballot.Seat, StringComparer.Ordinal);
        return [.. latest.OrderBy(ballot => ballot.Seat, StringComparer.Ordinal)];
    }

    /// <summary>Gets the vote as it stands after a round.</summary>
    /// <param name="round">The round, from 1.</param>
    public Election ElectionAfter(int round) => new() { Options = Options, Seats = Seats, Ballots = Standing(round) };

    /// <summary>Gets what a round brought that was not said before.</summary>
    /// <param name="round">The round, from 1.</param>
    public IReadOnlyList<Argument> NewIn(int round) =>
        NoveltyRule.New(Rounds.Take(round - 1).SelectMany(held => held.Arguments), Rounds[round - 1].Arguments);
}

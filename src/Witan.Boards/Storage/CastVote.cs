using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Storage;

/// <summary>A stance in an event. A function of the event alone, so that the projection can be made again.</summary>
/// <param name="Option">The option; on a board its part and its id, joined by a slash, for options are named in their part.</param>
/// <param name="Score">From -2 to 2.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="IsFinal">Whether it is from the last vote.</param>
internal sealed record CastVote(string Option, int Score, double Confidence, bool IsFinal)
{
    /// <summary>Reads an event; empty when nobody takes a stance in it.</summary>
    public static IEnumerable<CastVote> Of(RunEvent happened) => happened switch
    {
        OpinionGiven given => given.Opinion.Stances.Select(stance => new CastVote(stance.Option, stance.Score, stance.Confidence, given.Final)),
        SeatSpoke spoke => Of(spoke.Part, spoke.Ballot, isFinal: false),
        SeatVoted voted => Of(voted.Part, voted.Ballot, isFinal: true),
        _ => [],
    };

    private static IEnumerable<CastVote> Of(string part, Ballot ballot, bool isFinal) =>
        ballot.Lines.Select(line => new CastVote(BoardOption.InPart(part, line.Option), line.Score, line.Confidence, isFinal));
}

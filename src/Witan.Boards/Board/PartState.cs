using System.Collections.Immutable;
using Witan.Boards.Board.Events;

namespace Witan.Boards.Board;

/// <summary>How far one part of the question is. The fold of its events.</summary>
/// <param name="Part">The part.</param>
public sealed record PartState(ProblemPart Part)
{
    private static readonly ImmutableSortedDictionary<string, SeatSpoke> NothingSaid = ImmutableSortedDictionary.Create<string, SeatSpoke>(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, SeatVoted> NoVotes = ImmutableSortedDictionary.Create<string, SeatVoted>(StringComparer.Ordinal);

    /// <summary>Gets the experts; empty before they were chosen.</summary>
    public ImmutableList<Seat> Seats { get; init; } = [];

    /// <summary>Gets what the facilitator decided, in order.</summary>
    public ImmutableList<FacilitatorDecided> Decisions { get; init; } = [];

    /// <summary>Gets what was said, by the name of its step.</summary>
    public ImmutableSortedDictionary<string, SeatSpoke> Spoke { get; init; } = NothingSaid;

    /// <summary>Gets the answers to people, in the order in which they came.</summary>
    public ImmutableList<SeatAnswered> Answers { get; init; } = [];

    /// <summary>Gets the moderators' words, in order.</summary>
    public ImmutableList<ModeratorSpoke> Moderations { get; init; } = [];

    /// <summary>Gets what was looked up, in order.</summary>
    public ImmutableList<ResearchDone> Research { get; init; } = [];

    /// <summary>Gets the last ballots, by seat.</summary>
    public ImmutableSortedDictionary<string, SeatVoted> Votes { get; init; } = NoVotes;

    /// <summary>Gets the outcome in words; null before.</summary>
    public PartConcluded? Conclusion { get; init; }

    /// <summary>Gets the steps without a result, with the reason.</summary>
    public ImmutableSortedDictionary<string, string> Absent { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the codes of the seats.</summary>
    public IReadOnlyList<string> Codes => [.. Seats.Select(seat => seat.Persona.Code)];

    /// <summary>Gets the facilitator's last decision; null before the first.</summary>
    public FacilitatorDecided? Last => Decisions.Count > 0 ? Decisions[^1] : null;

    /// <summary>Gets whether the debate changed anything that a second ballot could show: there was more than the blind round.</summary>
    public bool VotesAgain => Decisions.Count(decision => decision.Kind != FacilitationKind.Vote) > 1;

    /// <summary>Gets why the part has no outcome and will have none; null while it may have one.</summary>
    public string? Failure
    {
        get
        {
            var broken = Absent.FirstOrDefault(pair => pair.Key.Split('.')[0] is "seat");
            return broken.Key is not null ? broken.Value
                : Last is { Kind: FacilitationKind.Round, Round: 1 } first && Spoke.IsEmpty && first.Speakers.All(seat => Absent.ContainsKey(BoardStep.Speak(Part.Id, 1, seat).Name))
                    ? $"No expert gave an opinion: {Absent[BoardStep.Speak(Part.Id, 1, first.Speakers[0]).Name]}"
                    : null;
        }
    }

    /// <summary>Gets whether nothing more happens in the part.</summary>
    public bool IsOver => Conclusion is not null || Failure is not null;

    /// <summary>Gets what a seat said in a round; null when it said nothing.</summary>
    /// <param name="round">The round, from 1.</param>
    /// <param name="seat">The seat's code.</param>
    public SeatSpoke? Said(int round, string seat) => Spoke.GetValueOrDefault(BoardStep.Speak(Part.Id, round, seat).Name);
}

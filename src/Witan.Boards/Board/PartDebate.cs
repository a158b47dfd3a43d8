using System.Runtime.CompilerServices;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Movement;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Board;

/// <summary>The debate of a part as the rules see it: rounds with ballots as they count, and what turned. A function of the part's state.</summary>
public sealed record PartDebate
{
    /// <summary>What was made of states that are still held: a step asks several times, and so do the steps beside it.</summary>
    private static readonly ConditionalWeakTable<PartState, PartDebate> Known = [];

    /// <summary>What came before a round, by the decision that opened it: nothing is added to an earlier round from then on.</summary>
    private static readonly ConditionalWeakTable<FacilitatorDecided, PartDebate> KnownBefore = [];

    private PartDebate(DebateHistory history, IReadOnlyList<FlipReport> flips, IReadOnlyList<FacilitatorDecided> rounds) =>
        (History, Flips, Rounds) = (history, flips, rounds);

    /// <summary>Gets the rounds, with a seat's earlier stance in place of one that only went along.</summary>
    public DebateHistory History { get; }

    /// <summary>Gets what turned in each round, the blind one included, in which nothing can.</summary>
    public IReadOnlyList<FlipReport> Flips { get; }

    /// <summary>Gets the decisions that opened the rounds.</summary>
    public IReadOnlyList<FacilitatorDecided> Rounds { get; }

    /// <summary>Gets what the rounds were for.</summary>
    public IReadOnlyList<RoundPhase> Held => [.. Rounds.Select(round => round.Phase!.Value)];

    /// <summary>Gets who really spoke in each round.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Spoken => [.. History.Rounds.Select(round => round.Ballots.Select(ballot => ballot.Seat).ToList())];

    /// <summary>Gets the ballots that stand after the last round.</summary>
    public IReadOnlyList<Ballot> Standing => History.Standing(History.Rounds.Count);

    /// <summary>Makes it from all rounds so far.</summary>
    /// <param name="part">The part.</param>
    public static PartDebate Of(PartState part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Known.GetValue(part, known => Make(known, int.MaxValue));
    }

    /// <summary>Makes it from the first rounds.</summary>
    /// <param name="part">The part.</param>
    /// <param name="last">The last round that counts.</param>
    public static PartDebate UpTo(PartState part, int last)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Decisions.Find(decision => decision.Kind == FacilitationKind.Round && decision.Round == last + 1) is { } next
            ? KnownBefore.GetValue(next, _ => Make(part, last))
            : Of(part);
    }

    private static PartDebate Make(PartState part, int last)
    {
        var opened = part.Decisions.Where(decision => decision.Kind == FacilitationKind.Round && decision.Round <= last).ToList();
        var debate = new PartDebate(new DebateHistory { Options = OptionIds(part), Seats = part.Codes, Rounds = [] }, [], opened);
        return opened.Aggregate(debate, (before, round) => before.With(Said(part, round)));
    }

    /// <summary>Counts the blind vote.</summary>
    /// <param name="terms">How the board deliberates.</param>
    public VoteCount Baseline(BoardTerms terms) => VoteCounter.Count(Election(History.Standing(1), terms), terms.Counting());

    /// <summary>Puts the question to the vote with the ballots that are given.</summary>
    internal Election Election(IReadOnlyList<Ballot> ballots, BoardTerms terms) => new()
    {
        Options = History.Options,
        Seats = History.Seats,
        Ballots = ballots,
        IsReversible = terms.IsReversible,
        Quorum = terms.Quorum ?? Deliberation.Ballots.Election.QuorumDefault,
        HoldsQuorum = terms.Quorum is not null,
    };

    /// <summary>Looks at ballots that follow the last round.</summary>
    internal FlipReport Review(IReadOnlyList<Ballot> ballots, IReadOnlyList<Argument> fresh, IReadOnlyList<StatedReason> reasons, IReadOnlyDictionary<string, IReadOnlyList<string>> shown) =>
        Once(ConformityRule.Review(new FlipQuestion { Options = History.Options, Before = Standing, After = ballots, NewArguments = fresh, Reasons = reasons, Shown = shown }));

    /// <summary>A seat that went along and stays there is held against its earlier stance each time, and has turned once.</summary>
    private FlipReport Once(FlipReport report) =>
        report with { Flips = [.. report.Flips.Where(flip => !flip.IsConforming || !Flips.Any(earlier => earlier.Flips.Contains(flip)))] };

    private static IReadOnlyList<string> OptionIds(PartState part) => [.. part.Part.Options.Select(option => option.Id)];

    private static List<SeatSpoke> Said(PartState part, FacilitatorDecided round) => [.. round.Speakers.Select(seat => part.Said(round.Round!.Value, seat)).OfType<SeatSpoke>()];

    private PartDebate With(List<SeatSpoke> said)
    {
        IReadOnlyList<Argument> arguments = [.. said.SelectMany(spoke => spoke.Arguments)];
        var fresh = NoveltyRule.New(History.Rounds.SelectMany(round => round.Arguments), arguments);
        var report = Review(
            [.. said.Select(spoke => spoke.Ballot)], fresh, [.. said.SelectMany(spoke => spoke.Reasons)], said.ToDictionary(spoke => spoke.Seat, spoke => spoke.Shown, StringComparer.Ordinal));
        return new PartDebate(History with { Rounds = [.. History.Rounds, new DebateRound(report.Counted, arguments)] }, [.. Flips, report], Rounds);
    }
}

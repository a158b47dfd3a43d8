using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Dissenting;

namespace Witan.Boards.Board;

/// <summary>What was counted in a part: by code, before anybody puts it into words. A function of the part's state.</summary>
public sealed record PartOutcome
{
    /// <summary>Gets the count of the blind vote.</summary>
    public required VoteCount Baseline { get; init; }

    /// <summary>Gets the count of the last one.</summary>
    public required VoteCount Final { get; init; }

    /// <summary>Gets the ballots of the last vote, as they count.</summary>
    public required IReadOnlyList<Ballot> Ballots { get; init; }

    /// <summary>Gets what turned in each round, and in the vote.</summary>
    public required IReadOnlyList<FlipReport> Flips { get; init; }

    /// <summary>Gets what the debate did.</summary>
    public required DebateEffect Effect { get; init; }

    /// <summary>Gets who stands against what won, or against what came closest when nothing did.</summary>
    public required DissentReport Dissent { get; init; }

    /// <summary>Says how sure the last vote is of the option in front.</summary>
    /// <param name="option">The option.</param>
    internal double ConfidenceIn(string option) =>
        VoteConfidence.Of(Ballots.Select(ballot => ballot.Of(option)).Select(line => (line.Score, line.Confidence)), Final.Leader.Supporters, Final.Voted);

    /// <summary>Counts.</summary>
    /// <param name="part">The part, after its vote.</param>
    /// <param name="terms">How the board deliberates.</param>
    public static PartOutcome Of(PartState part, BoardTerms terms)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(terms);
        var rule = terms.Counting();
        var debate = PartDebate.Of(part);
        var vote = debate.Review(
            [.. part.Votes.Values.Select(voted => voted.Ballot)],
            [],
            [.. part.Votes.Values.SelectMany(voted => voted.Reasons)],
            part.Votes.Values.ToDictionary(voted => voted.Seat, voted => voted.Shown, StringComparer.Ordinal));
        // Who gave no last ballot stands where it stood.
        IReadOnlyList<Ballot> ballots = [.. vote.Counted, .. debate.Standing.Where(ballot => !part.Votes.ContainsKey(ballot.Seat))];
        var baseline = debate.Baseline(terms);
        var final = VoteCounter.Count(debate.Election(ballots, terms), rule);
        IReadOnlyList<FlipReport> flips = [.. debate.Flips, vote];
        IReadOnlyList<Argument> arguments = [.. debate.History.Rounds.SelectMany(round => round.Arguments)];
        return new PartOutcome
        {
            Baseline = baseline,
            Final = final,
            Ballots = ballots,
            Flips = flips,
            Effect = DebateEffect.Of(baseline, final, flips),
            Dissent = DissentRule.Find(final.Winner ?? final.Leader.Option, ballots, arguments),
        };
    }
}

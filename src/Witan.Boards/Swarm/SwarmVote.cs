using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Swarm.Analyst;
using Witan.Boards.Swarm.Answers;

namespace Witan.Boards.Swarm;

/// <summary>What was counted of the minds' opinions, by the rules that boards have. A function of the state.</summary>
public sealed record SwarmVote
{
    /// <summary>Gets the rule.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>Gets the count of the blind vote.</summary>
    public required VoteCount Baseline { get; init; }

    /// <summary>Gets the count of the last one.</summary>
    public required VoteCount Final { get; init; }

    /// <summary>Gets the last ballots, as they count.</summary>
    public required IReadOnlyList<Ballot> Ballots { get; init; }

    /// <summary>Gets what turned between the first and the last opinions.</summary>
    public required FlipReport Turned { get; init; }

    /// <summary>Gets what the debate did.</summary>
    public required DebateEffect Effect { get; init; }

    /// <summary>Gets how sure the minds are of the option in front.</summary>
    public double Confidence =>
        VoteConfidence.Of(Ballots.Select(ballot => ballot.Of(Final.Leader.Option)).Select(line => (line.Score, line.Confidence)), Final.Leader.Supporters, Final.Voted);

    /// <summary>Counts.</summary>
    /// <param name="state">The state, after the last opinions.</param>
    public static SwarmVote Of(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var rule = CountingRules.Find(state.Rule ?? CountingRules.Default.Name).IsOk(out var found, out _) ? found : CountingRules.Default;
        var first = Cast(state.FirstOpinions);
        var turned = ConformityRule.Review(new FlipQuestion
        {
            Options = SwarmOptionIds.All,
            Before = first,
            After = Cast(state.FinalOpinions),
            NewArguments = [.. NewReasons(state)],
            // A mind names no argument of others: it turns on what it says itself, or on nothing that was put down.
            Reasons = [],
            Shown = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        });
        var baseline = VoteCounter.Count(Election(state, first), rule);
        var final = VoteCounter.Count(Election(state, turned.Counted), rule);
        return new SwarmVote { Rule = rule, Baseline = baseline, Final = final, Ballots = turned.Counted, Turned = turned, Effect = DebateEffect.Of(baseline, final, [turned]) };
    }

    /// <summary>Tells whether harm that a finding speaks of could not be undone: the decision is one-way then, until a person says otherwise.</summary>
    /// <param name="state">The state.</param>
    public static bool IsOneWay(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Findings.Any(finding => KindProfiles.Of(finding.Kind).Irreversible);
    }

    /// <summary>Names a mind as a seat.</summary>
    internal static string SeatOf(Mind mind) => mind.ToString().ToLowerInvariant();

    private static Election Election(SwarmState state, IReadOnlyList<Ballot> ballots) =>
        new() { Options = SwarmOptionIds.All, Seats = [.. SwarmProtocol.Minds.Select(SeatOf)], Ballots = ballots, IsReversible = !IsOneWay(state) };

    private static IReadOnlyList<Ballot> Cast(IReadOnlyDictionary<Mind, OpinionAnswer> opinions) => [.. opinions.Select(pair => new Ballot
    {
        Seat = SeatOf(pair.Key),
        Reason = pair.Value.Reason,
        Lines = [.. pair.Value.Stances.Where(stance => SwarmOptionIds.All.Contains(stance.Option, StringComparer.Ordinal)).DistinctBy(stance => stance.Option)
            .Select(stance => new BallotLine { Option = stance.Option, Score = stance.Score, Confidence = stance.Confidence })],
    })];

    /// <summary>The last opinions that give a reason which nobody gave before, as an argument on each option.</summary>
    private static IEnumerable<Argument> NewReasons(SwarmState state)
    {
        var said = state.FirstOpinions.Select(pair => Reason(pair.Key, pair.Value.Reason))
            .Concat(SwarmProtocol.Minds.SelectMany(mind => Standings.Positions(state, mind).Values.Select(position => Reason(mind, position.Reason))));
        var fresh = NoveltyRule.New(said, state.FinalOpinions.Select(pair => Reason(pair.Key, pair.Value.Reason)));
        return from reason in fresh from option in SwarmOptionIds.All select reason with { Option = option };
    }

    private static Argument Reason(Mind mind, string reason) => new() { Id = SeatOf(mind), Seat = SeatOf(mind), Option = SwarmOptionIds.All[0], IsFor = true, Claim = reason };
}

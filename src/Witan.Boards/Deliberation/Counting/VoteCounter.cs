using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>Counts a vote by a rule. Pure; the order of seats and ballots changes nothing.</summary>
public static class VoteCounter
{
    /// <summary>What breaks a tie, in this order. The last always does: options stand in a list.</summary>
    private static readonly (string Says, Func<OptionFacts, double> Value)[] TieBreaks =
    [
        ("the better mean of stance, confidence and weight", facts => Rounded(facts.WeightedMean)),
        ("fewer seats against it", facts => -facts.Opponents),
        ("the more careful option, which is listed later", facts => facts.Place),
    ];

    /// <summary>Counts.</summary>
    /// <remarks>
    /// Options with the same score are a tie. It is broken by the better mean of stance times confidence times weight,
    /// then by fewer seats against, then for the option that is listed later: the more careful one.
    /// </remarks>
    /// <param name="election">The vote.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">The vote is not well formed; see <see cref="Election.Fault"/>.</exception>
    public static VoteCount Count(Election election, CountingRule rule)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(rule);
        if (election.Fault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(election));
        }

        var ranked = Rank(election, rule);
        var front = ranked.TakeWhile(option => option.Score == ranked[0].Score && option.Objection is null == ranked[0].Objection is null).ToList();
        var whyNone = WhyNone(election, rule, ranked[0]);
        var isTie = whyNone is null && front.Count > 1;
        return new VoteCount
        {
            Rule = rule.Name,
            Voted = election.Ballots.Count,
            Absent = election.Absent,
            Options = [.. ranked.Select(option => Of(option, rule))],
            Winner = whyNone is null ? ranked[0].Facts.Option : null,
            Ties = isTie ? [.. front.Select(option => option.Facts.Option).Order(StringComparer.Ordinal)] : [],
            TieBreak = isTie ? TieBreak(front[0].Facts, front[1].Facts) : null,
            WhyNone = whyNone,
        };
    }

    private static List<ScoredOption> Rank(Election election, CountingRule rule)
    {
        var ranked = election.Options
            .Select((option, place) => OptionFacts.Of(election, option, place))
            .Select(facts => new ScoredOption(facts, Rounded(rule.Score(facts)), rule.Objection(facts, election)))
            .OrderBy(option => option.Objection is not null)
            .ThenByDescending(option => option.Score);
        return [.. TieBreaks.Aggregate(ranked, (order, tieBreak) => order.ThenByDescending(option => tieBreak.Value(option.Facts)))];
    }

    private static string? WhyNone(Election election, CountingRule rule, ScoredOption best) =>
        election.Ballots.Count == 0 ? "Nobody voted."
        : rule.Obstacle(election) ?? (election.HoldsQuorum ? election.QuorumObstacle() : null) ?? (best.Objection is null ? null : $"Best was {best.Facts.Option}. {best.Objection}");

    private static string TieBreak(OptionFacts winner, OptionFacts next) =>
        TieBreaks.First(tieBreak => tieBreak.Value(winner) > tieBreak.Value(next)).Says;

    private static OptionCount Of(ScoredOption option, CountingRule rule)
    {
        var facts = option.Facts;
        var (support, resistance) = Shares(facts, rule);
        return new OptionCount
        {
            Option = facts.Option,
            Score = option.Score,
            Supporters = facts.Supporters,
            Neutral = facts.Voted - facts.Supporters - facts.Opponents,
            Opponents = facts.Opponents,
            Support = support,
            Resistance = resistance,
            Label = AgreementRule.Label(support, resistance),
            Vetoes = facts.Vetoes,
            Objection = option.Objection,
        };
    }

    private static (double Support, double Resistance) Shares(OptionFacts facts, CountingRule rule) =>
        rule.WeighsVoices
            ? facts.Weights.All > 0 ? (Rounded(facts.Weights.For / facts.Weights.All), Rounded(facts.Weights.Against / facts.Weights.All)) : (0, 0)
            : facts.Voted > 0 ? (Rounded(facts.Approval), Rounded((double)facts.Resisting / facts.Voted)) : (0, 0);

    /// <summary>Equal sums are equal whatever the order of their terms.</summary>
    private static double Rounded(double value) => Math.Round(value, 9);

    private sealed record ScoredOption(OptionFacts Facts, double Score, string? Objection);
}

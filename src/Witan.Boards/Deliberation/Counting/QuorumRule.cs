using System.Globalization;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The option that most seats are for, if enough of them voted and enough of those are for it. Scores are shares, from 0 to 1.</summary>
internal sealed record QuorumRule() : CountingRule(
    "quorum",
    "The option that most seats are for: half of them when it can be taken back, three quarters when it cannot.",
    "A quorum with a qualified majority (Robert's Rules of Order, 1876); one-way and two-way doors (Bezos, letter to shareholders, 2015).")
{
    /// <summary>The share that must be for what can be taken back.</summary>
    internal const double ReversibleFrom = 0.50;

    /// <summary>The share that must be for what cannot be taken back.</summary>
    internal const double IrreversibleFrom = 0.75;

    internal override double Score(OptionFacts facts) => facts.Approval;

    internal override string? Objection(OptionFacts facts, Election election)
    {
        var needed = election.IsReversible ? ReversibleFrom : IrreversibleFrom;
        return AgreementRule.Reaches(facts.Approval, needed)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{facts.Supporters} of {facts.Voted} are for it; a decision that {(election.IsReversible ? "can" : "cannot")} be taken back needs {needed * 100:0} %.");
    }

    internal override string? Obstacle(Election election) => election.QuorumObstacle();
}

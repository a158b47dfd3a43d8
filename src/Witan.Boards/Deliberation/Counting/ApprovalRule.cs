using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The option that most seats are for, when more than half of those who voted are. Scores are shares, from 0 to 1.</summary>
internal sealed record ApprovalRule() : CountingRule(
    "majority", "The option that most seats are for, if more than half of them are.", "Approval voting (Brams and Fishburn, 1978), with an absolute majority.")
{
    internal override double Score(OptionFacts facts) => facts.Approval;

    internal override string? Objection(OptionFacts facts, Election election) =>
        facts.Supporters * 2 > facts.Voted ? null : $"{facts.Supporters} of {facts.Voted} are for it, and more than half must be.";
}

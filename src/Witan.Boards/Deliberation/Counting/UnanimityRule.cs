using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>An option that everybody who voted is for and nobody blocks. Scores are shares, from 0 to 1.</summary>
internal sealed record UnanimityRule() : CountingRule(
    "unanimity", "An option that everybody is for and nobody blocks.", "Unanimity with a veto, as in formal consensus (Butler and Rothstein, 1987).")
{
    internal override double Score(OptionFacts facts) => facts.Approval;

    internal override string? Objection(OptionFacts facts, Election election) =>
        facts.Vetoes.Count > 0 ? $"It is blocked by {string.Join(", ", facts.Vetoes.Select(veto => veto.Seat))}."
        : facts.Supporters < facts.Voted ? $"{facts.Supporters} of {facts.Voted} are for it, and all must be."
        : null;
}

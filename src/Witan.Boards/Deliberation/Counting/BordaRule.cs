using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The option that stands highest in the rankings, equals sharing their points. Scores are from 0 to the number of other options.</summary>
/// <remarks>Ranks alone make the least hated of bad options a winner: an option that nobody is for cannot win.</remarks>
internal sealed record BordaRule() : CountingRule(
    "borda", "The option that stands highest when every seat ranks them all.", "The method of marks (Borda, 1781), equal ranks averaged.")
{
    internal override double Score(OptionFacts facts) => facts.BordaMean;

    internal override string? Objection(OptionFacts facts, Election election) => facts.Supporters > 0 ? null : "Nobody is for it.";
}

using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>The option with the best mean of stance times confidence, voices weighed, if that is above 0. Scores are from -2 to 2.</summary>
internal sealed record WeightedRule() : CountingRule(
    "weighted",
    "The option with the best mean of stance, times confidence, times the voice's weight.",
    "Range voting (Smith, 2000), with the confidence weighting of ReConcile (Chen, Saha and Bansal, 2023).")
{
    public override bool WeighsVoices => true;

    internal override double Score(OptionFacts facts) => facts.WeightedMean;

    internal override string? Objection(OptionFacts facts, Election election) =>
        facts.WeightedMean > AgreementRule.Precision ? null : "What speaks for it does not outweigh what speaks against it.";
}

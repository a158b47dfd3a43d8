using Witan.Models.Analyst.Rules;

namespace Witan.Models.Analyst;

/// <summary>Every rule of the built-in analyst. A new rule is one file in <c>Rules/</c> and one line here; a test holds the two together.</summary>
internal static class AnalystRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new AlertGapRule(),
        new ClaimWithoutEvidenceRule(),
        new ContradictingNumberRule(),
        new CountMismatchRule(),
        new DependencyOutOfOrderRule(),
        new MissingTopicRule(),
        new OpenPlaceholderRule(),
        new PercentageMismatchRule(),
        new RiskWithoutMitigationRule(),
        new StatusContradictionRule(),
        new TotalMismatchRule(),
        new UnmeasuredCriterionRule(),
        new VagueTargetRule(),
        new WorkWithoutDateRule(),
        new WorkWithoutOwnerRule(),
    ];
}

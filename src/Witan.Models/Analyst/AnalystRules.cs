using Witan.Models.Analyst.Rules;

namespace Witan.Models.Analyst;

/// <summary>Every rule of the built-in analyst. A new rule is one file in <c>Rules/</c> and one line here; a test holds the two together.</summary>
internal static class AnalystRules
{
    /// <summary>Gets the rules about figures; they share one reading of the documents' quantities.</summary>
    public static IReadOnlyList<IRule> Figures { get; } =
    [
        new AlertGapRule(),
        new ContradictingNumberRule(),
        new CountMismatchRule(),
        new PercentageMismatchRule(),
        new TotalMismatchRule(),
    ];

    /// <summary>Gets the rules about structure and wording; they share one outline of each document.</summary>
    public static IReadOnlyList<IRule> Wordings { get; } =
    [
        new ClaimWithoutEvidenceRule(),
        new DependencyOutOfOrderRule(),
        new OpenPlaceholderRule(),
        new RiskWithoutMitigationRule(),
        new StatusContradictionRule(),
        new UnmeasuredCriterionRule(),
        new VagueTargetRule(),
        new WorkWithoutDateRule(),
        new WorkWithoutOwnerRule(),
    ];

    /// <summary>Gets the rule about topics; it reads every sentence once for each of them and takes as long as all the wordings.</summary>
    public static IReadOnlyList<IRule> Topics { get; } = [new MissingTopicRule()];

    /// <summary>Gets all rules.</summary>
    public static IReadOnlyList<IRule> All { get; } = [.. Figures, .. Topics, .. Wordings];
}

namespace Witan.Models.Analyst.Wording;

/// <summary>Risks that stand together.</summary>
/// <param name="Risks">The risks in order.</param>
/// <param name="Why">What a reader sees where a mitigation should stand.</param>
internal sealed record RiskGroup(IReadOnlyList<Risk> Risks, string Why);

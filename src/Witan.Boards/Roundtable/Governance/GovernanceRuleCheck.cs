using Witan.Kernel.Results;

namespace Witan.Boards.Roundtable.Governance;

/// <summary>Says whether a rule is one that can be kept. Pure.</summary>
public static class GovernanceRuleCheck
{
    /// <summary>Says why not; null when it can.</summary>
    /// <param name="rule">The rule.</param>
    public static InvalidInput? Fault(GovernanceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Code.Length is 0 or > GovernanceLimits.CodeLengthMax || !rule.Code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
                ? new InvalidInput($"A rule's code has 1 to {GovernanceLimits.CodeLengthMax} small letters, digits and hyphens, which '{rule.Code}' has not.")
            : rule.Title.Trim().Length is 0 or > GovernanceLimits.TitleLengthMax
                ? new InvalidInput($"A rule's title has 1 to {GovernanceLimits.TitleLengthMax} characters, and this one {rule.Title.Trim().Length}.")
            : rule.Requirement.Trim().Length is 0 or > GovernanceLimits.RequirementLengthMax
                ? new InvalidInput($"What a rule wants is said in 1 to {GovernanceLimits.RequirementLengthMax} characters, and here in {rule.Requirement.Trim().Length}.")
            : rule.Cues.Count > GovernanceLimits.CuesMax || rule.Cues.Any(cue => cue.Trim().Length is 0 or > GovernanceLimits.CueLengthMax)
                ? new InvalidInput($"A rule has up to {GovernanceLimits.CuesMax} cues of 1 to {GovernanceLimits.CueLengthMax} characters.")
                : null;
    }
}

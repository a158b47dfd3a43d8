namespace Witan.Boards.Roundtable.Governance;

/// <summary>A rule as it stands for a tenant.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsOn">Whether it is asked.</param>
/// <param name="IsSeeded">Whether the program brought it.</param>
/// <param name="IsChanged">Whether the tenant changed what the program brought.</param>
public sealed record RuleEntry(GovernanceRule Rule, bool IsOn, bool IsSeeded, bool IsChanged);

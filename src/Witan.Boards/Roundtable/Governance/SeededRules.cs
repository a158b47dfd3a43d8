namespace Witan.Boards.Roundtable.Governance;

/// <summary>The rules that come with the program; a tenant changes or switches off each of them, and adds its own.</summary>
public static class SeededRules
{
    /// <summary>Gets them, in the order in which they are asked.</summary>
    public static IReadOnlyList<GovernanceRule> All { get; } =
    [
        new()
        {
            Code = "phased-work",
            Title = "Work in phases",
            Requirement = "What changes much is planned as a phase of its own before it is built, and each phase is approved on its own.",
            Severity = GovernanceSeverity.Critical,
            Check = RuleCheck.Documents,
            Cues = ["phase", "phased", "planning phase", "planning", "milestone", "stage", "staged", "rollout", "design phase"],
        },
        new()
        {
            Code = "specialist-consulted",
            Title = "Specialist consulted",
            Requirement = "Whoever knows the subject best sits at the table before it is decided.",
            Severity = GovernanceSeverity.Critical,
            Check = RuleCheck.Seats,
            Cues = ["specialist", "consulted", "expert"],
        },
        new()
        {
            Code = "impact-analysed",
            Title = "Impact analysed",
            Requirement = "What the change does to process, tests, documents, security and operations is written down.",
            Severity = GovernanceSeverity.Major,
            Check = RuleCheck.Documents,
            Cues = ["impact", "impact analysis", "consequence", "side effect", "implication", "affects", "risk assessment"],
        },
        new()
        {
            Code = "cost-analysed",
            Title = "Cost analysed",
            Requirement = "What it costs to build and to run, in money or time, is written down.",
            Severity = GovernanceSeverity.Major,
            Check = RuleCheck.Documents,
            Cues = ["cost", "costs", "budget", "effort", "estimate", "person-days", "price", "delay"],
        },
        new()
        {
            Code = "documents-first",
            Title = "Documents first",
            Requirement = "Design, runbook and guide exist before the thing is used.",
            Severity = GovernanceSeverity.Major,
            Check = RuleCheck.Documents,
            Cues = ["documentation", "document", "runbook", "guide", "diagram", "design document", "documentation-first"],
        },
        new()
        {
            Code = "tests-first",
            Title = "Tests first",
            Requirement = "It is said how the thing is tested before it is built.",
            Severity = GovernanceSeverity.Major,
            Check = RuleCheck.Documents,
            Cues = ["test", "tests", "testing", "test-driven", "fixture", "acceptance", "verify"],
        },
    ];
}

namespace Witan.Testing.Planted;

/// <summary>Wordings that fit every scenario; alternatives are separated by bars.</summary>
internal static class Phrases
{
    public static IReadOnlyDictionary<string, string> Headings { get; } = new Dictionary<string, string>
    {
        ["purpose"] = "Purpose | Summary | What this is about | In brief",
        ["background"] = "Background | Where we stand today | Current situation | History",
        ["target"] = "Targets | Goals | Requirements | What we want to reach",
        ["scope"] = "Scope | What is in and what is not",
        ["approach"] = "Approach | How we go about it | Way of working",
        ["share"] = "Split | Distribution | Allocation",
        ["work"] = "Work items | Tasks | Action items | Who does what | To do",
        ["step"] = "Schedule | Plan | Sequence | Timeline",
        ["day"] = "On the day | Running order | Programme of the day",
        ["cost"] = "Budget | Costs | Cost | Money",
        ["risk"] = "Risks | Risks and mitigations | What could go wrong",
        ["criterion"] = "Success criteria | How we know it worked | Definition of done | Acceptance criteria",
        ["measure"] = "Measuring the result | How the criteria are checked | Evaluation",
        ["rollback"] = "Rollback | Way back | Back-out plan | If we have to go back",
        ["backup"] = "Backup | Backups | Safety copies",
        ["monitoring"] = "Monitoring | Monitoring and alarms | Watching the service",
        ["test"] = "Tests | Testing | Test plan",
        ["security"] = "Security | Security and data protection | Security and access",
        ["communication"] = "Communication | Who is told what | Informing people",
        ["question"] = "Open questions | Questions still to be decided | Decisions ahead",
        ["source"] = "Sources | References | Evidence",
        ["gloss"] = "Glossary | Terms | Appendix: terms used",
    };

    public static IReadOnlyDictionary<string, string> PlainIntros { get; } = new Dictionary<string, string>
    {
        ["target"] = "We want to reach the following: | These figures have been agreed with the sponsor: | The targets are:",
        ["risk"] = "The risks we know today: | The team went through the risks on {d:-76}. | Known risks and what we do about them:",
        ["step"] = "The order is as follows. | The work is done in this order: | The sequence has been agreed with all teams.",
        ["criterion"] = "The work is accepted when all of these hold: | We call it a success if: | The following must be true at the end:",
        ["scope"] = "In scope: | The following belongs to it: | This plan covers:",
    };

    public static IReadOnlyDictionary<string, string> CountedIntros { get; } = new Dictionary<string, string>
    {
        ["target"] = "we have set the following <n> targets: | there are <n> targets: | the sponsor has agreed to <n> targets:",
        ["risk"] = "we see <n> risks: | the team found <n> risks: | the following <n> risks are known:",
        ["step"] = "the work is done in the following <n> steps: | there are <n> steps: | we proceed in <n> steps:",
        ["criterion"] = "the work is accepted when these <n> criteria are met: | <n> criteria decide: | we check the following <n> criteria:",
        ["scope"] = "the following <n> items are in scope: | the plan covers <n> items: | <n> items belong to it:",
    };

    public static IReadOnlyDictionary<string, string> NoneStatements { get; } = new Dictionary<string, string>
    {
        ["rollback"] = "No rollback has been defined. | There is no way back once the change has started. | A rollback is not planned.",
        ["backup"] = "No backup is made beforehand. | There is no backup of the data. | We do without a backup.",
        ["monitoring"] = "There is no monitoring at present. | No monitoring has been set up. | Monitoring is not planned.",
        ["test"] = "No tests are planned. | There will be no testing beforehand. | We do without tests.",
        ["security"] = "Security has not been looked at. | No security measures are planned. | Data protection and security were not considered.",
        ["cost"] = "The costs have not been estimated. | No cost estimate has been made. | What it costs has not been worked out.",
    };

    public const string TotalBudget =
        "The total budget is {$sum}. | The steering group is asked to approve a total budget of {$sum}. | We ask for a budget of {$sum} in total.";

    public const string Vague =
        "Everything must be finished as soon as possible. | The result should be of high quality. | Problems are to be solved quickly. "
        + "| The solution must be user-friendly. | The effort should be kept as low as possible. | Interruptions should be minimal.";

    public const string Claims =
        "Everybody knows that the present arrangement cannot go on. | Studies show that such projects always pay off. "
        + "| This will undoubtedly make us the best in the region. | It is a proven fact that people work better this way. "
        + "| Experts agree that there is no better solution. | Without any doubt this will solve the problem for good.";

    public const string Placeholders =
        "The name of the contact on the supplier's side is TBD. | The venue of the kick-off is [insert room]. "
        + "| TODO: add the numbers from finance. | The hotline can be reached on extension XX. "
        + "| How long the transition lasts is to be determined. | The weekly call takes place every ??? at 10:00. "
        + "| Further details: tbd.";

    public const string FuzzyCriteria =
        "Staff are happy with the result. | Everyone involved is satisfied. | The change is perceived as an improvement. "
        + "| The new arrangement works well in daily life.";
}

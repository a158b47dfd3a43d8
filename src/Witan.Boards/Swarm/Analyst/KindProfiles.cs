using Witan.Models.Analyst;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>The analyst's knowledge of each kind of finding. Severity, likelihood and effort are rules of thumb and the record says so.</summary>
internal static class KindProfiles
{
    private static readonly KindProfile Unknown = new(
        "other", 5, 5, 2, Proof.Worded, false, "Look at \"{0}\" and decide.", "Its effect is not known.", "incidents that trace back to \"{0}\"", "0", "1", "2 or more");

    private static readonly Dictionary<string, KindProfile> ByKind = All().ToDictionary(profile => profile.Kind, StringComparer.Ordinal);

    public static KindProfile Of(string kind) => ByKind.GetValueOrDefault(kind, Unknown);

    private static IEnumerable<KindProfile> All() => Numbers().Concat(Work()).Concat(Absent());

    private static IEnumerable<KindProfile> Numbers() =>
    [
        new(FindingKind.ContradictingNumber, 7, 8, 0.5, Proof.Shown, false,
            "Decide which figure for \"{0}\" holds, and write it in every place.", "Two people will work to two figures.",
            "places that still give another figure for \"{0}\"", "0", "1", "2 or more, or the wrong figure is configured"),
        new(FindingKind.TotalMismatch, 6, 9, 0.5, Proof.Shown, false,
            "Recalculate \"{0}\" and correct the total or the part that is wrong.", "A budget or a date is agreed on a wrong sum.",
            "difference between the stated total of \"{0}\" and its parts", "0", "up to 5 %", "more than 5 %"),
        new(FindingKind.PercentageMismatch, 5, 9, 0.5, Proof.Shown, false,
            "Recalculate the percentages of \"{0}\".", "A share is planned that does not exist.",
            "sum of the shares of \"{0}\"", "100 %", "99 to 101 %", "anything else"),
        new(FindingKind.CountMismatch, 3, 8, 0.25, Proof.Shown, false,
            "Bring the count and the list of \"{0}\" into line; look for the item that was dropped.", "An item was lost or added without a decision.",
            "items of \"{0}\" without a counterpart in the count", "0", "1", "2 or more"),
        new(FindingKind.AlertGap, 6, 6, 0.5, Proof.Shown, false,
            "Set the alert on \"{0}\" at the target, or a warning before it.", "The target is missed for a long time before anybody is told.",
            "time during which \"{0}\" missed its target without an alert", "0 min", "up to 15 min", "more than 15 min"),
        new(FindingKind.DependencyOutOfOrder, 7, 8, 1, Proof.Shown, false,
            "Move \"{0}\" behind what it depends on, or remove the dependency.", "Work stops at a step that cannot begin yet.",
            "days that \"{0}\" waits for what it depends on", "0", "1 to 2", "more than 2"),
        new(FindingKind.StatusContradiction, 7, 7, 1, Proof.Shown, false,
            "Say what of \"{0}\" is done and what is not, in one place.", "Somebody builds on something that is not there yet.",
            "open items of \"{0}\" that are reported as done", "0", "1", "2 or more"),
    ];

    private static IEnumerable<KindProfile> Work() =>
    [
        new(FindingKind.VagueTarget, 5, 6, 1, Proof.Worded, false,
            "Give \"{0}\" a figure, a unit and the condition under which it is measured.", "Nobody can say whether it was met.",
            "targets without a figure", "0", "1 to 2", "3 or more at the review"),
        new(FindingKind.WorkWithoutOwner, 6, 7, 0.5, Proof.Absent, false,
            "Name one person for \"{0}\".", "It is done late or not at all, because everybody expects another to do it.",
            "open work items that nobody is named for, one week before they are needed", "0", "1 to 2", "3 or more"),
        new(FindingKind.WorkWithoutDate, 5, 7, 0.5, Proof.Absent, false,
            "Give \"{0}\" a date or an effort.", "It slips, and nobody notices when.",
            "open work items without a date, one week before the start", "0", "1 to 2", "3 or more"),
        new(FindingKind.ClaimWithoutEvidence, 4, 5, 2, Proof.Worded, false,
            "Add the source or a measurement for \"{0}\", or call it an assumption.", "The decision rests on something that may not be true.",
            "claims that the decision rests on and nobody has checked", "0", "1", "2 or more"),
        new(FindingKind.RiskWithoutMitigation, 7, 5, 2, Proof.Absent, false,
            "Write what is done to prevent \"{0}\", and what is done when it happens.", "The risk is known, and still everybody improvises on the day.",
            "signs that the risk is happening: \"{0}\"", "none", "first sign", "it happened"),
        new(FindingKind.UnmeasuredCriterion, 6, 7, 2, Proof.Absent, false,
            "Say how \"{0}\" is measured, by whom and when, or drop the criterion.", "Success is declared, not shown.",
            "success criteria without a first measured value", "0", "1", "2 or more at the go/no-go"),
        new(FindingKind.OpenPlaceholder, 4, 8, 0.5, Proof.Shown, false,
            "Fill in \"{0}\", or say who will by when.", "A decision is taken with a blank in it.",
            "placeholders left in the document", "0", "1", "2 or more at the go/no-go"),
    ];

    private static IEnumerable<KindProfile> Absent() =>
    [
        new(FindingKind.MissingRollback, 9, 4, 8, Proof.Absent, true,
            "Write how to go back, who decides it and how long it takes, and rehearse it once.", "When it goes wrong there is no way back but forward.",
            "time to return to the previous state, as rehearsed", "within the agreed outage", "up to twice that", "longer, or never rehearsed"),
        new(FindingKind.MissingBackup, 9, 3, 8, Proof.Absent, true,
            "Take a backup before the change and prove it with a restore.", "Data that is lost stays lost.",
            "age of the last backup that was restored successfully", "under 24 h", "24 h to 7 days", "older, or never restored"),
        new(FindingKind.MissingMonitoring, 8, 6, 8, Proof.Absent, false,
            "Choose the few metrics that would show harm, their limits and who is told.", "Users notice first.",
            "incidents that users reported before the team saw them", "0", "1 in a week", "2 or more in a week"),
        new(FindingKind.MissingTest, 8, 6, 16, Proof.Absent, false,
            "Say what is tested before the change, with what data, and what result lets it go ahead.", "The first test is production.",
            "defects found after the change that a test would have found", "0", "1 in a week", "2 or more in a week"),
        new(FindingKind.MissingSecurity, 8, 4, 16, Proof.Absent, true,
            "Say who may see and do what, what is encrypted, and who reviews it.", "What has been disclosed cannot be taken back.",
            "accesses that no rule allows", "0", "1 attempt", "1 success"),
        new(FindingKind.MissingCost, 5, 6, 4, Proof.Absent, false,
            "Give the cost, once and per year, and who pays.", "It is approved twice: once now, and once when the bill comes.",
            "spending against the estimate", "up to 100 %", "100 to 120 %", "above 120 %, or no estimate"),
    ];
}

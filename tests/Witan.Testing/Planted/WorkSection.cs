namespace Witan.Testing.Planted;

/// <summary>Writes the work items with owners and dates.</summary>
internal static class WorkSection
{
    /// <summary>The section; owners and dates are dropped where that is planted.</summary>
    public static Section Make(Draft draft)
    {
        Random random = draft.Random;
        bool sharedDate = !draft.Has(DefectKinds.NoOwner) && !draft.Has(DefectKinds.NoDate) && random.Chance(8);
        IEnumerable<ScenarioEntry> fit = draft.Lines("work").Where(entry => !sharedDate || entry.Arguments[0].StartsWith('-'));
        ScenarioEntry[] chosen = [.. random.Some(fit, (draft.Brief ? 4 : 5) + random.Next(draft.Brief ? 2 : 3))];
        bool noOwner = draft.Has(DefectKinds.NoOwner);
        bool noDate = draft.Has(DefectKinds.NoDate);
        int[] order = [.. Enumerable.Range(0, chosen.Length)];
        random.Shuffle(order);
        bool allOwners = noOwner && random.Chance(15);
        bool allDates = noDate && !allOwners && random.Chance(15);
        HashSet<int> withoutOwner = Set(order, noOwner, allOwners, 0, random);
        HashSet<int> withoutDate = Set(order, noDate, allDates, 2, random);
        bool sharedOwner = !noOwner && !allDates && !sharedDate && random.Chance(12);
        List<WorkItem> items = [];
        for (int i = 0; i < chosen.Length; i++)
        {
            bool lost = withoutOwner.Contains(i);
            bool late = withoutDate.Contains(i);
            List<string> kinds = lost ? [DefectKinds.NoOwner] : [];
            kinds.AddRange(late ? [DefectKinds.NoDate] : []);
            string due = draft.Style.Date(draft.Slots.Day(int.Parse(chosen[i].Arguments[0], System.Globalization.CultureInfo.InvariantCulture)));
            items.Add(Item(draft, chosen[i], lost || sharedOwner ? null : draft.People[random.Next(5)], late || sharedDate ? null : due, kinds));
        }

        string heading = draft.Say(Phrases.Headings["work"]);
        heading = Mark.PutIf(allOwners, DefectKinds.NoOwner, Mark.PutIf(allDates, DefectKinds.NoDate, heading));
        List<IBlock> blocks = Introduction(draft, sharedOwner, sharedDate);
        blocks.Add(WorkForms.Write(draft, items, !sharedOwner && !allOwners, !sharedDate && !allDates));
        return new Section(heading, blocks);
    }

    private static HashSet<int> Set(int[] order, bool planted, bool all, int from, Random random) =>
        !planted ? [] : all ? [.. order] : [.. order.Skip(from).Take(1 + random.Next(2))];

    private static List<IBlock> Introduction(Draft draft, bool sharedOwner, bool sharedDate)
    {
        if (sharedOwner)
        {
            return [new TextBlock(draft.Say("{P0} owns all tasks in this section. | Owner of all tasks below: {P0}. | All of these are done by {P0}."))];
        }

        return sharedDate
            ? [new TextBlock(draft.Say("All tasks below are due by {d:-6}. | Due date for every task in this section: {d:-6}."))]
            : [];
    }

    private static WorkItem Item(Draft draft, ScenarioEntry entry, string? owner, string? due, List<string> kinds)
    {
        string[] forms = draft.Say(entry.Body).Split('~');
        int space = forms[1].IndexOf(' ', StringComparison.Ordinal);
        return new WorkItem(forms[0] + forms[1][space..], forms[1], owner, due, kinds);
    }
}

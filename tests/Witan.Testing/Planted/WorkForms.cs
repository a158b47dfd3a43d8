namespace Witan.Testing.Planted;

/// <summary>The ways in which work items are written down.</summary>
internal static class WorkForms
{
    private static readonly string[] OpenCells = ["", "TBD", "-", "n/a", "?"];

    private static readonly string[][] Headers =
    [
        ["Task", "Owner", "Due"], ["What", "Who", "By when"], ["Action", "Responsible", "Deadline"], ["Work item", "Lead", "Target date"],
    ];

    /// <summary>Writes the items in a form that suits the layout.</summary>
    public static IBlock Write(Draft draft, IReadOnlyList<WorkItem> items, bool owners, bool dates)
    {
        Random random = draft.Random;
        bool narrative = owners && random.Chance(25);
        return draft.Style.Layout switch
        {
            Layout.Tables when !narrative => Grid(draft, items, owners, dates),
            Layout.Lists when !narrative => List(draft, ListKind.Check, items, random.Next(4)),
            Layout.Labels => Labels(draft, items),
            Layout.Plain when !narrative => List(draft, random.Chance(60) ? ListKind.Number : ListKind.Bullet, items, 3 + random.Next(3)),
            _ => Narrative(draft, items),
        };
    }

    private static GridBlock Grid(Draft draft, IReadOnlyList<WorkItem> items, bool owners, bool dates)
    {
        Random random = draft.Random;
        string[] names = random.Pick(Headers);
        string open = random.Pick(OpenCells);
        bool numbered = random.Chance(40);
        List<string> headers = [.. numbered ? ["No."] : Array.Empty<string>(), names[0], .. owners ? [names[1]] : Array.Empty<string>(), .. dates ? [names[2]] : Array.Empty<string>()];
        List<IReadOnlyList<string>> rows = [];
        for (int i = 0; i < items.Count; i++)
        {
            List<string> row = numbered ? [$"W{i + 1}"] : [];
            row.Add(items[i].Marked(items[i].Task));
            row.AddRange(owners ? [items[i].Owner ?? open] : []);
            row.AddRange(dates ? [items[i].Due ?? open] : []);
            rows.Add(row);
        }

        return new GridBlock(headers, rows);
    }

    private static ListBlock List(Draft draft, ListKind kind, IReadOnlyList<WorkItem> items, int form)
    {
        bool at = draft.Random.Chance(15);
        return new ListBlock(kind, [.. items.Select(item => new ListEntry(item.Marked(Line(item, form, at))))]);
    }

    private static string Line(WorkItem item, int form, bool at)
    {
        string? owner = item.Owner is { } name && at ? "@" + name.Split(' ')[0].ToLowerInvariant() : item.Owner;
        (string ownerLabel, string dueLabel, string lead, string separator, string end) = form switch
        {
            0 => ("owner: ", "due ", " (", ", ", ")"),
            1 => ("", "by ", " - ", ", ", ""),
            2 => ("Owner: ", "Due: ", " — ", "; ", ""),
            3 => ("", "", " (", ", ", ")"),
            4 => ("Owner: ", "Due: ", ". ", ". ", "."),
            _ => ("responsible: ", "until ", ", ", ", ", ""),
        };
        string[] parts = [.. new[] { owner is null ? null : ownerLabel + owner, item.Due is null ? null : dueLabel + item.Due }.OfType<string>()];
        return parts.Length == 0 ? item.Task : item.Task + lead + string.Join(separator, parts) + end;
    }

    private static ListBlock Labels(Draft draft, IReadOnlyList<WorkItem> items)
    {
        bool inline = draft.Random.Chance(50);
        return new ListBlock(ListKind.Bullet, [.. items.Select(item => Labelled(item, inline))]);
    }

    private static ListEntry Labelled(WorkItem item, bool inline)
    {
        string[] parts = [.. new[] { item.Owner is null ? null : "**Owner**: " + item.Owner, item.Due is null ? null : "**Due**: " + item.Due }.OfType<string>()];
        return inline
            ? new ListEntry(item.Marked($"{item.Task}. {string.Join(", ", parts)}".TrimEnd()))
            : new ListEntry(item.Marked("**" + item.Task + "**"), [.. parts.Select(item.Marked)]);
    }

    private static ListBlock Narrative(Draft draft, IReadOnlyList<WorkItem> items)
    {
        string by = draft.Random.Pick(["by", "until"]);
        return new ListBlock(ListKind.Bullet, [.. items.Select(item => new ListEntry(item.Marked(Sentence(item, by))))]);
    }

    private static string Sentence(WorkItem item, string by)
    {
        string who = item.Owner is null ? item.Task : $"{item.Owner} {item.Does}";
        return item.Due is null ? who + "." : $"{who} {by} {item.Due}.";
    }
}

namespace Witan.Testing.Planted;

/// <summary>Writes the success criteria and how each of them is checked.</summary>
internal static class CriterionSections
{
    /// <summary>One section, or two if the checks stand apart; one criterion is left unchecked where that is planted.</summary>
    public static IEnumerable<Section> Make(Draft draft)
    {
        Random random = draft.Random;
        var rows = new List<(string Text, string? Check)>();
        foreach (ScenarioEntry entry in random.Some(draft.Lines("criterion"), 3))
        {
            string[] parts = entry.Parts("=");
            rows.Add((draft.Say(parts[0]), draft.Say(parts[1])));
        }

        if (draft.Has(DefectKinds.Criterion))
        {
            Spoil(draft, rows);
        }

        string heading = draft.Say(Phrases.Headings["criterion"]);
        string intro = draft.Intro("criterion", rows.Count);
        var texts = rows.Select(row => row with { Text = draft.Counted("criterion", row.Text) }).ToList();
        if (draft.Style.Layout == Layout.Tables && random.Chance(60))
        {
            string[] headers = ["Criterion", random.Pick(["How it is checked", "Measured by", "Evidence"])];
            return [new Section(heading, [new TextBlock(intro), new GridBlock(headers, [.. texts.Select(row => (string[])[row.Text, row.Check ?? "-"])])])];
        }

        if (draft.Style.Layout == Layout.Labels && random.Chance(50))
        {
            IEnumerable<ListEntry> entries = texts.Select(row => new ListEntry(row.Text, row.Check is null ? [] : ["**Check**: " + row.Check]));
            return [new Section(heading, [new TextBlock(intro), new ListBlock(ListKind.Bullet, [.. entries])])];
        }

        string checks = string.Join(' ', texts.Select(row => row.Check).OfType<string>());
        ListKind kind = random.Pick([ListKind.Bullet, ListKind.Number]);
        return
        [
            new Section(heading, [new TextBlock(intro), new ListBlock(kind, [.. texts.Select(row => new ListEntry(row.Text))])]),
            new Section(draft.Say(Phrases.Headings["measure"]), [new TextBlock(checks)]),
        ];
    }

    private static void Spoil(Draft draft, List<(string Text, string? Check)> rows)
    {
        Random random = draft.Random;
        int index = random.Next(rows.Count);
        int way = random.Next(100);
        if (way < 40)
        {
            rows[index] = (Mark.Put(DefectKinds.Criterion, rows[index].Text), null);
            return;
        }

        string fuzzy = Mark.Put(DefectKinds.Criterion, Mark.Put(DefectKinds.Vague, draft.Say(Phrases.FuzzyCriteria)));
        string own = random.Pick([.. draft.Lines("badcriterion").Select(entry => entry.Body)]);
        bool vague = way >= 70 && !draft.Has(DefectKinds.Vague);
        rows.Insert(index, (vague ? fuzzy : Mark.Put(DefectKinds.Criterion, draft.Say(own)), null));
    }
}

namespace Witan.Testing.Planted;

/// <summary>Writes the risks with their mitigations.</summary>
internal static class RiskSection
{
    private static readonly string[] Open = ["-", "none", "TBD", ""];

    /// <summary>The section; one mitigation, or all, are dropped where that is planted.</summary>
    public static Section Make(Draft draft)
    {
        Random random = draft.Random;
        ScenarioEntry[] chosen = [.. random.Some(draft.Lines("risk"), 3 + random.Next(2))];
        bool planted = draft.Has(DefectKinds.Risk);
        bool all = planted && random.Chance(15);
        int bad = planted ? random.Next(chosen.Length) : -1;
        List<RiskItem> risks = [];
        for (int i = 0; i < chosen.Length; i++)
        {
            string[] parts = chosen[i].Parts("=");
            string mitigation = draft.Say(parts[1]);
            risks.Add(new RiskItem(draft.Say(parts[0]), all || i == bad ? null : mitigation));
        }

        List<IBlock> blocks = [new TextBlock(draft.Intro("risk", risks.Count)), .. Write(draft, risks, all)];
        return new Section(Mark.PutIf(all, DefectKinds.Risk, draft.Say(all ? "Risks | What could go wrong" : Phrases.Headings["risk"])), blocks);
    }

    private static List<IBlock> Write(Draft draft, List<RiskItem> risks, bool all)
    {
        Random random = draft.Random;
        string label = random.Pick(["Mitigation", "Mitigation", "Countermeasure", "What we do"]);
        string open = random.Pick(Open);
        return draft.Style.Layout switch
        {
            Layout.Tables when !random.Chance(20) => [Grid(draft, risks, all, label, open)],
            Layout.Labels or Layout.Tables when random.Chance(50) => Headed(draft, risks, label, open),
            Layout.Labels => [List(draft, risks, 0, $"**{label}**", open)],
            _ => [List(draft, risks, random.Next(3), label, open)],
        };
    }

    private static string Marked(Draft draft, RiskItem risk, string text) =>
        draft.Counted("risk", Mark.PutIf(risk.Mitigation is null, DefectKinds.Risk, text));

    private static GridBlock Grid(Draft draft, List<RiskItem> risks, bool all, string label, string open)
    {
        string[] levels = ["low", "medium", "high"];
        Random random = draft.Random;
        List<IReadOnlyList<string>> rows = [];
        foreach (RiskItem risk in risks)
        {
            string[] row = [Marked(draft, risk, risk.Text), random.Pick(levels), random.Pick(levels)];
            rows.Add(all ? row : [.. row, risk.Mitigation ?? open]);
        }

        string[] headers = ["Risk", "Likelihood", "Impact"];
        return new GridBlock(all ? headers : [.. headers, label], rows);
    }

    private static List<IBlock> Headed(Draft draft, List<RiskItem> risks, string label, string open)
    {
        List<IBlock> blocks = [];
        bool labelled = draft.Random.Chance(60);
        for (int i = 0; i < risks.Count; i++)
        {
            string lead = draft.Style.Layout == Layout.Labels ? $"**{label}**" : label;
            blocks.Add(new HeadBlock(Marked(draft, risks[i], $"Risk {i + 1}: {risks[i].Text}")));
            string effect = draft.Say("Likelihood: low. | Likelihood: medium. | It would delay us by about a week.");
            string rest = risks[i].Mitigation is { } text ? (labelled ? $"{lead}: {text}" : text) : open.Length > 1 && labelled ? $"{lead}: {open}" : "";
            blocks.Add(new TextBlock(Mark.PutIf(risks[i].Mitigation is null, DefectKinds.Risk, $"{effect} {rest}".TrimEnd())));
        }

        return blocks;
    }

    private static ListBlock List(Draft draft, List<RiskItem> risks, int form, string label, string open)
    {
        ListKind kind = draft.Random.Chance(35) ? ListKind.Number : ListKind.Bullet;
        return new ListBlock(kind, [.. risks.Select(risk => Entry(draft, risk, form, label, open))]);
    }

    private static ListEntry Entry(Draft draft, RiskItem risk, int form, string label, string open)
    {
        if (risk.Mitigation is not { } mitigation)
        {
            string rest = open.Length > 1 && form < 2 ? $"{label}: {open}" : "";
            return form == 1 || rest.Length == 0
                ? new ListEntry(Marked(draft, risk, risk.Text + "."), rest.Length == 0 ? [] : [Marked(draft, risk, rest)])
                : new ListEntry(Marked(draft, risk, $"{risk.Text}. {rest}"));
        }

        return form switch
        {
            0 => new ListEntry(Marked(draft, risk, $"{risk.Text}. {label}: {mitigation}")),
            1 => new ListEntry(Marked(draft, risk, risk.Text + "."), $"{label}: {mitigation}"),
            _ => new ListEntry(Marked(draft, risk, $"{risk.Text}. {mitigation}")),
        };
    }
}

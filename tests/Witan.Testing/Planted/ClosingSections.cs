namespace Witan.Testing.Planted;

/// <summary>Writes the title with the lines below it, and what stands at the end.</summary>
internal static class ClosingSections
{
    /// <summary>The title.</summary>
    public static Section Title(Draft draft)
    {
        Random random = draft.Random;
        string title = draft.Say(draft.Scenario.Of("title").Single().Body);
        string author = random.Pick(["Author", "Prepared by", "Written by"]);
        (string Label, string Value)[] all =
        [
            (author, draft.Slots.Fill("{P6}")),
            ("Version", $"1.{random.Next(9)}"),
            ("Date", draft.Slots.Fill("{d:-74}")),
            ("Status", random.Pick(["for approval", "approved", "draft for review"])),
            ("Document", $"{random.Pick(["OPS", "PRJ", "IT", "ADM"])}-{random.Next(100, 999)}"),
            ("Contact", $"ext. {random.Next(1000, 9999)}"),
        ];
        bool bold = draft.Style.Layout == Layout.Labels;
        IEnumerable<ListEntry> lines = random.Some(all, 3 + random.Next(3))
            .Select(pair => new ListEntry(bold ? $"**{pair.Label}**: {pair.Value}" : $"{pair.Label}: {pair.Value}"));
        return new Section(title, [new ListBlock(ListKind.Line, [.. lines])]);
    }

    /// <summary>Open questions, sources and terms.</summary>
    public static IEnumerable<Section> Make(Draft draft)
    {
        Random random = draft.Random;
        List<Section> sections = [];
        string[] questions = [.. draft.Lines("question").Select(entry => draft.Say(entry.Body))];
        if (questions.Length > 0 && random.Chance(50) && !draft.Brief)
        {
            IEnumerable<ListEntry> entries = questions.Select((text, i) => new ListEntry(text + " " + draft.Say($"{{P{i + 2}}} decides by {{d:-{45 - (9 * i)}}}.")));
            sections.Add(List(draft, "question", ListKind.Number, entries));
        }

        string[] sources = [.. draft.Lines("source").Select(entry => draft.Say(entry.Body))];
        if (sources.Length > 0 && !(draft.Brief && random.Chance(50)))
        {
            sections.Add(List(draft, "source", ListKind.Bullet, sources.Select(text => new ListEntry(text))));
        }

        string[][] terms = [.. draft.Lines("gloss").Select(entry => entry.Parts("="))];
        if (terms.Length > 0 && random.Chance(60) && !draft.Brief)
        {
            bool bold = draft.Style.Layout == Layout.Labels;
            sections.Add(List(draft, "gloss", ListKind.Bullet, terms.Select(pair => new ListEntry($"{(bold ? $"**{pair[0]}**" : pair[0])}: {pair[1]}"))));
        }

        return sections;
    }

    private static Section List(Draft draft, string key, ListKind kind, IEnumerable<ListEntry> entries) =>
        new(draft.Say(Phrases.Headings[key]), [new ListBlock(kind, [.. entries])]);
}

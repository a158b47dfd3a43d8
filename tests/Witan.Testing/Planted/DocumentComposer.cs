namespace Witan.Testing.Planted;

/// <summary>Puts the sections of a document together.</summary>
internal static class DocumentComposer
{
    /// <summary>All sections; the first one is the title with the lines below it.</summary>
    public static IReadOnlyList<Section> Compose(Draft draft)
    {
        Random random = draft.Random;
        List<Section> early = [Text(draft, "background"), TargetSections.Targets(draft), TargetSections.Scope(draft)];
        Section purpose = Text(draft, "purpose");
        if (random.Chance(40))
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(early));
        }

        List<Section> middle =
        [
            Text(draft, "approach"), WorkSection.Make(draft), StepSection.Make(draft), RiskSection.Make(draft),
            .. TopicSections.Make(draft), .. AmountSections.Make(draft),
        ];
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(middle));
        List<Section> late = [.. CriterionSections.Make(draft), Text(draft, "communication")];
        Section[] closing = [.. ClosingSections.Make(draft)];
        return [ClosingSections.Title(draft), purpose, .. early, .. middle, .. late, .. closing];
    }

    /// <summary>A section of running text.</summary>
    public static Section Text(Draft draft, string key)
    {
        List<string> sentences = draft.Sentences.Of(key);
        string heading = draft.Say(Phrases.Headings[key]);
        if (draft.Style.Layout is Layout.Lists or Layout.Plain && key is not ("purpose" or "background") && draft.Random.Chance(draft.Brief ? 0 : 45))
        {
            return new Section(heading, [new ListBlock(ListKind.Bullet, [.. sentences.Select(text => new ListEntry(text))])]);
        }

        int half = sentences.Count > 4 ? sentences.Count / 2 : sentences.Count;
        IEnumerable<string> paragraphs = sentences.Chunk(Math.Max(half, 1)).Select(chunk => string.Join(' ', chunk));
        return new Section(heading, [.. paragraphs.Select(text => new TextBlock(text))]);
    }
}

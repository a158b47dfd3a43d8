namespace Witan.Testing.Planted;

/// <summary>Writes rollback, backup, monitoring, tests and security.</summary>
internal static class TopicSections
{
    /// <summary>A section for each topic; a missing one is left out, or says that there is none.</summary>
    public static IEnumerable<Section> Make(Draft draft)
    {
        string[] topics = [.. Topics.All.Where(topic => topic != Topics.Cost)];
        draft.Random.Shuffle(topics);
        List<Section> sections = [];
        foreach (string topic in topics)
        {
            if (draft.Banned.Contains(topic))
            {
                sections.AddRange(None(draft, topic));
            }
            else if (draft.Sentences.Of(topic).Count > 0)
            {
                sections.Add(DocumentComposer.Text(draft, topic));
            }
        }

        bool joins = draft.Style.Layout == Layout.Labels ? draft.Random.Chance(60) : draft.Brief && draft.Random.Chance(60);
        return joins && sections.Count > 1 ? [Joined(draft, sections)] : sections;
    }

    /// <summary>A section that says that the topic was left out, in a third of the cases.</summary>
    public static IEnumerable<Section> None(Draft draft, string topic)
    {
        if (draft.Random.Chance(65))
        {
            return [];
        }

        var text = new TextBlock(draft.Say(Phrases.NoneStatements[topic]));
        return [new Section(draft.Say(Phrases.Headings[topic]), [text])];
    }

    private static IEnumerable<string> Texts(IBlock block) =>
        block is ListBlock list ? list.Entries.Select(entry => entry.Text) : block is TextBlock text ? [text.Text] : [];

    private static Section Joined(Draft draft, List<Section> sections)
    {
        List<IBlock> blocks = [];
        foreach (Section section in sections)
        {
            IEnumerable<string> texts = section.Blocks.SelectMany(Texts);
            string label = draft.Style.Layout == Layout.Labels ? $"**{section.Heading}**" : section.Heading;
            blocks.Add(new TextBlock($"{label}: {string.Join(' ', texts)}"));
        }

        return new Section(draft.Say("Operation and safety | Precautions | Safeguards"), blocks);
    }
}

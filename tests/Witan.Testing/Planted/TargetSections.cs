namespace Witan.Testing.Planted;

/// <summary>Writes targets and scope.</summary>
internal static class TargetSections
{
    /// <summary>The targets, with a vague one if that is planted.</summary>
    public static Section Targets(Draft draft)
    {
        Random random = draft.Random;
        List<string> targets = [.. random.Some(draft.Lines("target"), 3 + random.Next(2)).Select(entry => draft.Say(entry.Body))];
        List<IBlock> after = [];
        if (draft.Has(DefectKinds.Vague))
        {
            string[] own = [.. draft.Lines("vague").Select(entry => entry.Body)];
            string text = Mark.Put(DefectKinds.Vague, draft.Say(random.Chance(75) ? random.Pick(own) : Phrases.Vague));
            if (random.Chance(75))
            {
                targets.Insert(random.Next(targets.Count + 1), text);
            }
            else
            {
                after.Add(new TextBlock(text));
            }
        }

        string heading = draft.Say(Phrases.Headings["target"]);
        string intro = draft.Intro("target", targets.Count);
        ListKind kind = random.Chance(40) ? ListKind.Number : ListKind.Bullet;
        var list = new ListBlock(kind, [.. targets.Select(text => new ListEntry(draft.Counted("target", text)))]);
        return new Section(heading, [new TextBlock(intro), list, .. after]);
    }

    /// <summary>What is in scope and what is not.</summary>
    public static Section Scope(Draft draft)
    {
        Random random = draft.Random;
        List<string> inside = [.. random.Some(draft.Lines("in"), 3 + random.Next(2)).Select(entry => draft.Say(entry.Body))];
        string outside = string.Join("; ", draft.Lines("out").Select(entry => draft.Say(entry.Body)));
        string last = random.Wording("Out of scope: | Not covered: | Not part of this plan:");
        List<IBlock> blocks =
        [
            new TextBlock(draft.Intro("scope", inside.Count)),
            new ListBlock(ListKind.Bullet, [.. inside.Select(text => new ListEntry(draft.Counted("scope", text)))]),
            new TextBlock($"{last} {outside}."),
        ];
        List<string> sentences = draft.Sentences.Of("scope");
        if (sentences.Count > 0)
        {
            blocks.Insert(random.Chance(50) ? 0 : 3, new TextBlock(string.Join(' ', sentences)));
        }

        return new Section(draft.Say(Phrases.Headings["scope"]), blocks);
    }
}

using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>Writes what adds up: costs, durations of the day, and shares of a whole.</summary>
internal static class AmountSections
{
    /// <summary>The sections; a sum is wrong where that is planted.</summary>
    public static IEnumerable<Section> Make(Draft draft)
    {
        List<Section> sections = [];
        if (draft.Costs.Count > 0)
        {
            sections.Add(Costs(draft));
        }
        else if (draft.Banned.Contains(Topics.Cost))
        {
            sections.AddRange(TopicSections.None(draft, Topics.Cost));
        }

        if (draft.Lines("day").Any() && (draft.TotalPlace == "day" || (draft.Random.Chance(60) && !draft.Brief)))
        {
            sections.Add(Day(draft));
        }

        if (draft.PercentPlace == "share" || (draft.Random.Chance(65) && !draft.Brief))
        {
            sections.Add(Shares(draft));
        }

        return sections;
    }

    private static Section Costs(Draft draft)
    {
        bool wrong = draft.TotalPlace == "cost";
        bool said = draft.Sentences.StatesTotal;
        bool total = wrong || said || draft.Random.Chance(75);
        IBlock block = Sum(draft, [.. draft.Costs.Select(cost => (cost.Item, draft.Style.Money(cost.Amount)))], total ? draft.Style.Money(draft.Slots.Total) : null, wrong, said);
        List<IBlock> blocks = [block];
        string[] sentences = [.. draft.Sentences.Of("cost")];
        if (sentences.Length > 0)
        {
            blocks.Insert(draft.Random.Next(2), new TextBlock(string.Join(' ', sentences)));
        }

        return new Section(draft.Say(Phrases.Headings["cost"]), blocks);
    }

    private static IBlock Sum(Draft draft, (string Name, string Amount)[] items, string? total, bool wrong, bool contradicts)
    {
        string Last(string text) => Mark.PutIf(contradicts, DefectKinds.Contradiction, Mark.PutIf(wrong, DefectKinds.Total, text));
        string Item(string text) => Mark.PutIf(wrong, DefectKinds.Total, text);
        string word = draft.Random.Pick(["Total", "Total", "Sum", "In total"]);
        if (draft.Style.Layout == Layout.Tables)
        {
            List<IReadOnlyList<string>> rows = [.. items.Select(item => (string[])[Item(item.Name), item.Amount])];
            rows.AddRange(total is null ? [] : [[Last(word), total]]);
            return new GridBlock(["Item", draft.Random.Pick(["Amount", "Planned", "Estimate"])], rows);
        }

        List<ListEntry> entries = [.. items.Select(item => new ListEntry(Item($"{item.Name}: {item.Amount}")))];
        string last = draft.Style.Layout == Layout.Labels ? $"**{word}**: {total}" : $"{word}: {total}";
        entries.AddRange(total is null ? [] : [new ListEntry(Last(last))]);
        return new ListBlock(draft.Style.Layout == Layout.Plain && draft.Random.Chance(30) ? ListKind.Line : ListKind.Bullet, entries);
    }

    private static Section Day(Draft draft)
    {
        bool wrong = draft.TotalPlace == "day";
        (string Text, int Minutes)[] items = [.. draft.Lines("day").Select(entry => (draft.Say(entry.Body), draft.Random.Range(entry.Arguments[0])))];
        int sum = items.Sum(item => item.Minutes);
        sum = wrong ? sum + draft.Random.Pick<int>([-30, -20, -10, 10, 15, 25, 30]) : sum;
        string unit = draft.Random.Pick(["minutes", "min"]);
        string heading = draft.Say(Phrases.Headings["day"]);
        string lead = draft.Say("{P1} runs the day and keeps the time. | {P1} keeps the time.");
        (string, string)[] shown = [.. items.Select(item => (item.Text, $"{item.Minutes} {unit}"))];
        if (draft.Random.Chance(45))
        {
            return new Section(heading, [new TextBlock(lead), Sum(draft, shown, $"{sum} {unit}", wrong, false)]);
        }

        IEnumerable<ListEntry> entries = shown.Select(item => new ListEntry(Mark.PutIf(wrong, DefectKinds.Total, $"{item.Item1} ({item.Item2})")));
        string total = draft.Say($"In total this takes {sum} minutes. | All of this takes {sum} minutes in total. | Together: {sum} minutes.");
        return new Section(heading, [new TextBlock(lead), new ListBlock(ListKind.Number, [.. entries]), new TextBlock(Mark.PutIf(wrong, DefectKinds.Total, total))]);
    }

    private static Section Shares(Draft draft)
    {
        Random random = draft.Random;
        bool wrong = draft.PercentPlace == "share";
        string[] parts = random.Pick([.. draft.Lines("share")]).Parts("=");
        string[] names = parts[1].Split(';', StringSplitOptions.TrimEntries);
        int[] shares = Split(random, names.Length);
        if (wrong)
        {
            int at = random.Next(shares.Length);
            int change = random.Pick<int>([5, 10, 15]);
            shares[at] += shares[at] > change && random.Chance(50) ? -change : change;
        }

        string unit = random.Chance(85) ? "%" : " %";
        string[] texts = [.. shares.Select(share => share.ToString(CultureInfo.InvariantCulture) + unit)];
        string Marked(string text) => Mark.PutIf(wrong, DefectKinds.Percentage, text);
        string intro = Marked(draft.Say(parts[0]));
        string heading = draft.Say(Phrases.Headings["share"]);
        if (draft.Style.Layout == Layout.Tables && random.Chance(60))
        {
            IReadOnlyList<string>[] rows = [.. names.Select((name, i) => (string[])[Marked(Draft.Capital(name)), texts[i]])];
            return new Section(heading, [new TextBlock(intro + ":"), new GridBlock(["Part", "Share"], rows)]);
        }

        if (random.Chance(55))
        {
            IEnumerable<ListEntry> entries = names.Select((name, i) => new ListEntry(Marked($"{Draft.Capital(name)}: {texts[i]}")));
            return new Section(heading, [new TextBlock(intro + ":"), new ListBlock(ListKind.Bullet, [.. entries])]);
        }

        string[] said = [.. names.Select((name, i) => $"{texts[i]} {name}")];
        string sentence = $"{string.Join(", ", said[..^1])} and {said[^1]}.";
        return new Section(heading, [new TextBlock($"{intro}: {Marked(sentence)}")]);
    }

    private static int[] Split(Random random, int count)
    {
        int[] shares = [.. Enumerable.Repeat(10, count)];
        for (int left = 100 - (10 * count); left > 0; left -= 5)
        {
            shares[random.Next(count)] += 5;
        }

        return shares;
    }
}

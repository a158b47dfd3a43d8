using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>The running text of each section: sentences, facts that stand in two places, ratios, and what is planted in text.</summary>
internal sealed class Sentences
{
    private static readonly string[] OptionalSections = ["background", "communication"];

    private readonly Draft _draft;
    private readonly Dictionary<string, List<string>> _bySection = [];

    /// <summary>Draws the sentences.</summary>
    public Sentences(Draft draft)
    {
        _draft = draft;
        ScenarioEntry[] facts = [.. draft.Lines("fact")];
        int wrong = draft.Has(DefectKinds.Contradiction) ? draft.Random.Next(facts.Length + (draft.Costs.Count > 0 ? 1 : 0)) : -1;
        foreach (ScenarioEntry entry in draft.Lines("say"))
        {
            if (!OptionalSections.Contains(entry.Arguments[0]) || draft.Random.Chance(draft.Brief ? 55 : 80))
            {
                Of(entry.Arguments[0]).Add(draft.Say(entry.Body));
            }
        }

        AddRatios();
        for (int i = 0; i < facts.Length; i++)
        {
            AddFact(facts[i], i == wrong);
        }

        StatesTotal = wrong == facts.Length;
        if (draft.Costs.Count > 0 && (StatesTotal || draft.Random.Chance(60)))
        {
            AddTotal(StatesTotal);
        }

        Plant(DefectKinds.Claim, "claim", Phrases.Claims, ["purpose", "approach"]);
        Plant(DefectKinds.Placeholder, "placeholder", Phrases.Placeholders, ["approach", "communication", "scope"]);
    }

    /// <summary>Whether a sentence contradicts the total of the costs, which must then be shown.</summary>
    public bool StatesTotal { get; }

    /// <summary>The sentences of a section.</summary>
    public List<string> Of(string section)
    {
        if (!_bySection.TryGetValue(section, out List<string>? list))
        {
            _bySection[section] = list = [];
        }

        return list;
    }

    private void AddFact(ScenarioEntry fact, bool wrong)
    {
        string[] sides = fact.Parts(">>");
        Random random = _draft.Random;
        string first = _draft.Say(sides[0]);
        string template = random.Wording(sides[1]);
        string second = wrong ? _draft.Slots.FillWrongly(template, fact.Arguments[0]) : _draft.Slots.Fill(template);
        Insert(fact.Arguments[1], Mark.PutIf(wrong, DefectKinds.Contradiction, first));
        Insert(fact.Arguments[2], Mark.PutIf(wrong, DefectKinds.Contradiction, second));
    }

    private void AddTotal(bool wrong)
    {
        string template = _draft.Random.Wording(Phrases.TotalBudget);
        string text = wrong ? _draft.Slots.FillWrongly(template, "sum") : _draft.Slots.Fill(template);
        Of("purpose").Add(Mark.PutIf(wrong, DefectKinds.Contradiction, text));
    }

    private void AddRatios()
    {
        bool wrong = _draft.PercentPlace == "ratio";
        foreach (ScenarioEntry entry in _draft.Lines("ratio"))
        {
            Random random = _draft.Random;
            int part = random.Range(entry.Arguments[1]);
            int whole = random.Range(entry.Arguments[3]);
            int percent = (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
            percent = !wrong ? percent : percent > 20 && random.Chance(50) ? percent - 6 - random.Next(8) : percent + 6 + random.Next(8);
            string text = _draft.Say(entry.Body
                .Replace("{a}", Style.Number(part), StringComparison.Ordinal)
                .Replace("{b}", Style.Number(whole), StringComparison.Ordinal)
                .Replace("{p}", percent.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            Insert(entry.Arguments[0], Mark.PutIf(wrong, DefectKinds.Percentage, text));
            wrong = false;
        }
    }

    private void Plant(string kind, string key, string generic, string[] sections)
    {
        if (!_draft.Has(kind))
        {
            return;
        }

        string[] own = [.. _draft.Lines(key).Select(entry => entry.Body)];
        string wording = own.Length > 0 && _draft.Random.Chance(60) ? _draft.Random.Pick(own) : generic;
        Insert(_draft.Random.Pick(sections), Mark.Put(kind, _draft.Say(wording)));
    }

    private void Insert(string section, string text)
    {
        List<string> list = Of(section);
        list.Insert(section == "purpose" ? list.Count : _draft.Random.Next(Math.Min(list.Count, 1), list.Count + 1), text);
    }
}

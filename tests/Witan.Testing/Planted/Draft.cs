using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>Everything drawn for one document before its sections are written.</summary>
internal sealed class Draft
{
    /// <summary>Lists whose length an introduction may name; they stand in every document.</summary>
    private static readonly string[] CountedLists = ["target", "risk", "step", "criterion", "scope"];

    /// <summary>Draws scenario, habits, people and plan.</summary>
    public Draft(int seed, IReadOnlyList<string> kinds, bool brief)
    {
        Brief = brief;
        Random = new Random(seed);
        Planted = [.. kinds];
        Banned = [.. kinds.Select(DefectKinds.MissingTopic).OfType<string>()];
        Scenario[] fit = [.. ScenarioCatalog.All.Where(scenario => Banned.All(scenario.Calls.Contains))];
        Scenario = Random.Pick(fit);
        Style = new Style(Random, brief);
        string[] people = [.. Names.People];
        Random.Shuffle(people);
        People = people;
        CountPlace = Has(DefectKinds.Count) ? Random.Pick(CountedLists) : "";
        bool costs = Lines("cost").Any();
        bool day = Lines("day").Any();
        TotalPlace = !Has(DefectKinds.Total) ? "" : costs && (!day || Random.Chance(60)) ? "cost" : "day";
        PercentPlace = !Has(DefectKinds.Percentage) ? "" : Random.Chance(65) ? "share" : "ratio";
        NumberWords = Random.Chance(60);
        ScenarioEntry[] costLines = [.. Lines("cost")];
        Costs = [.. costLines.Take(3).Concat(Random.Some(costLines.Skip(3), 1 + Random.Next(brief ? 1 : 3))).Select(Priced)];
        Slots = new Slots(this);
        Sentences = new Sentences(this);
    }

    /// <summary>Whether everything that may be left out is left out.</summary>
    public bool Brief { get; }

    public Random Random { get; }

    public Scenario Scenario { get; }

    public Style Style { get; }

    public HashSet<string> Planted { get; }

    public HashSet<string> Banned { get; }

    public IReadOnlyList<string> People { get; }

    public string CountPlace { get; }

    public string TotalPlace { get; }

    public string PercentPlace { get; }

    public IReadOnlyList<(string Item, int Amount)> Costs { get; }

    public Slots Slots { get; }

    public Sentences Sentences { get; }

    private bool NumberWords { get; }

    /// <summary>Whether the kind is to be planted.</summary>
    public bool Has(string kind) => Planted.Contains(kind);

    /// <summary>The scenario's lines with the key that touch no topic the document must lack.</summary>
    public IEnumerable<ScenarioEntry> Lines(string key) =>
        Scenario.Of(key).Where(entry => !entry.Tags.Any(Banned.Contains));

    /// <summary>Draws one wording and fills its slots.</summary>
    public string Say(string alternatives) => Slots.Fill(Random.Wording(alternatives));

    /// <summary>The sentence before a list; now and then it names the length of the list.</summary>
    public string Intro(string place, int count)
    {
        bool planted = CountPlace == place;
        if (!planted && !Random.Chance(55))
        {
            return Say(Phrases.PlainIntros[place]);
        }

        int shown = !planted ? count : count > 3 && Random.Chance(50) ? count - 1 : count + 1;
        string number = NumberWords ? Names.Numbers[shown] : shown.ToString(CultureInfo.InvariantCulture);
        string text = Say(Phrases.CountedIntros[place]).Replace("<n>", number, StringComparison.Ordinal);
        return Mark.PutIf(planted, DefectKinds.Count, Capital(text));
    }

    /// <summary>Marks an entry of a list whose stated length is wrong.</summary>
    public string Counted(string place, string text) => Mark.PutIf(CountPlace == place, DefectKinds.Count, text);

    /// <summary>The text with a capital letter first.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private (string Item, int Amount) Priced(ScenarioEntry entry)
    {
        string[] parts = entry.Parts("=");
        return (Random.Wording(parts[0]), Random.Range(parts[1]));
    }
}

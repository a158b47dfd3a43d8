using Witan.Memory.Recall;

namespace Witan.Memory.Tests.Recall;

/// <summary>Small stores of made-up items, the same for the same seed.</summary>
internal static class Stores
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 8, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Words =
        "queue broker retry ledger invoice harbour garden violin tunnel copper lantern meadow orchid pepper quarry saddle timber velvet walnut zebra".Split(' ');

    public static MemoryItem Item(string id, string text, string? group = null, int position = 0) =>
        new() { Id = id, Domain = "ops", Type = "turn", Group = group, Position = position, At = Noon, Text = text };

    public static MemoryItem Random(Random random, int id) => new()
    {
        Id = $"item-{id}",
        Domain = random.Next(4) == 0 ? "sales" : "ops",
        Type = random.Next(2) == 0 ? "turn" : "fact",
        Group = random.Next(4) == 0 ? null : $"group-{random.Next(5)}",
        Position = random.Next(8),
        At = Noon.AddHours(-random.Next(10_000)),
        Outcome = (MemoryOutcome)random.Next(5),
        Text = (random.Next(3) == 0 ? "Maria: " : string.Empty) + Sentence(random, random.Next(1, 9)) + (random.Next(4) == 0 ? "?" : "."),
        Vector = random.Next(3) == 0 ? new[] { random.NextSingle() - 0.5f, random.NextSingle() - 0.5f, random.NextSingle() - 0.5f } : default,
    };

    public static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[(int)(Words.Length * random.NextDouble() * random.NextDouble())]));

    public static RecallQuery Ask(string text) => new() { Text = text, Now = Noon };

    public static RecallQuery RandomQuery(Random random) => Ask(Sentence(random, random.Next(1, 5)) + (random.Next(4) == 0 ? " last month" : string.Empty)) with
    {
        Limit = random.Next(1, 40),
        Domain = random.Next(3) == 0 ? "ops" : null,
        Type = random.Next(4) == 0 ? "fact" : null,
        Outcome = random.Next(6) == 0 ? MemoryOutcome.Failure : null,
        From = random.Next(5) == 0 ? Noon.AddHours(-5_000) : null,
        Lambda = random.Next(4) == 0 ? 0.6 : 1,
        Vector = random.Next(4) == 0 ? new[] { 0.2f, -0.4f, 0.1f } : default,
    };

    public static IReadOnlyList<IndexChange> Changes(IEnumerable<MemoryItem> items, long after = 0) =>
        [.. items.Select((item, i) => new IndexChange(after + i + 1, item.Id, item))];

    public static string Text(RecallResult result) => string.Join('\n', result.Hits.Select(hit =>
        $"{hit.Id} {hit.Score:R} {string.Join(' ', hit.Parts.Select(part => $"{part.Name}={part.Value:R}x{part.Weight:R}"))}"));
}

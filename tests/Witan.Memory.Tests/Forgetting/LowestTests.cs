using Witan.Memory.Forgetting;
using Witan.Memory.Truth;

namespace Witan.Memory.Tests.Forgetting;

/// <summary>What is worth least is chosen, in whatever order it comes and however many looks it takes.</summary>
public sealed class LowestTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Looks_ChooseEverythingOnce_FromTheLowestOn()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var chance = new Random(seed);
            var records = Enumerable.Range(0, chance.Next(1, 200)).Select(number => Record(number, chance)).ToArray();
            var expected = records.OrderBy(record => KeepScore.Of(record, Now)).ThenBy(record => record.RecordedAt).ThenBy(record => record.Id, StringComparer.Ordinal).Select(record => record.Id);
            var chosen = new List<string>();
            Lowest? lowest = null;
            do
            {
                chance.Shuffle(records);
                lowest = new Lowest(chance.Next(1, 30), lowest);
                lowest.Offer(records[..(records.Length / 2)], Now);
                lowest.Offer(records[(records.Length / 2)..], Now);
                chosen.AddRange(lowest.Chosen.Select(record => record.Id));
            }
            while (lowest.Count > 0);

            Assert.Equal(expected, chosen);
        }
    }

    private static MemoryRecord Record(int number, Random chance) => new()
    {
        Id = $"m{number:000}",
        Kind = MemoryKind.Note,
        Domain = "general",
        Type = "other",
        At = Now,
        Text = "It is so.",
        RecordedAt = Now.AddDays(-chance.Next(3)),
        RecordedBy = "ada",
        ConfirmedAt = Now.AddDays(-chance.Next(3)),
        Confirmations = chance.Next(2),
        Source = new SourceRef(null, null, string.Empty),
        Worth = chance.Next(3) / 2.0,
    };
}

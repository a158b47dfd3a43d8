using Witan.Memory.Patterns;

namespace Witan.Memory.Tests.Patterns;

/// <summary>Equal patterns are one, in whatever order and however often they are found.</summary>
public sealed class PatternTallyTests
{
    [Fact]
    public void Tally_DependsNeitherOnOrderNorOnRepetition()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var findings = Enumerable.Range(0, random.Next(1, 60))
                .Select(_ => (Key: random.Next(4), Episode: random.Next(8)))
                .Distinct()
                .Select(pair => Finding($"advice {pair.Key}", $"episode {pair.Episode}", random.Next(2) == 0))
                .ToList();
            var expected = PatternTally.Of(findings);
            var shuffled = findings.Concat(findings.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(shuffled);
            var tally = PatternTally.Of(shuffled);
            Assert.Equal(expected.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal), tally.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal));
            Assert.All(tally.Values, count => Assert.InRange(count.Successes, 0, count.Trials));
            Assert.All(tally.Values, count => Assert.True(count.Trials >= Pattern.EpisodesMin));
        }
    }

    [Fact]
    public void TwoEpisodes_AreNoPattern_AndThreeAre()
    {
        var findings = Enumerable.Range(0, 3).Select(number => Finding("a", $"episode {number}", isSuccess: true)).ToList();
        Assert.Empty(PatternTally.Of(findings[..2].Concat(findings[..2])));
        Assert.Equal((3L, 3L), Assert.Single(PatternTally.Of(findings)).Value);
    }

    [Fact]
    public void Effects_HalveWithTheirHalfLife()
    {
        var start = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var effects = new PatternEffects(0, 0, 0, start).With(PatternEffect.Helped, start).With(PatternEffect.Helped, start);
        Assert.Equal(0.75, effects.Usefulness);
        Assert.Equal(1, effects.Decayed(start + PatternEffects.HalfLife).Helped, 1e-9);
        Assert.Equal(0.5, effects.Decayed(start.AddYears(50)).Usefulness, 1e-6);
        Assert.True(effects.With(PatternEffect.Hindered, start).Usefulness < effects.Usefulness);
    }

    private static PatternFinding Finding(string advice, string episode, bool isSuccess) =>
        new(new PatternKey(PatternKind.Tool, "general", "work", advice), new PatternSource(episode, 1, "hash", isSuccess));
}

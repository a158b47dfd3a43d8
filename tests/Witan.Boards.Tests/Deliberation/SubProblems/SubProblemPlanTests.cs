using Witan.Boards.Deliberation.SubProblems;

namespace Witan.Boards.Tests.Deliberation.SubProblems;

public sealed class SubProblemPlanTests
{
    [Fact]
    public void Make_OnePart_IsOneBatch() => Assert.Equal("a", Batches(Part("a")));

    [Fact]
    public void Make_Dependencies_StandInEarlierBatches() =>
        Assert.Equal("b d | a e | c", Batches(Part("a", "b"), Part("b"), Part("c", "a", "d"), Part("d"), Part("e", "d")));

    [Theory]
    [InlineData("a → b → a", "a:b", "b:a", "c")]
    [InlineData("a → a", "a:a")]
    [InlineData("c → d → e → c", "a", "b:c", "c:d", "d:e", "e:c")]
    public void Make_ACircle_IsNamed(string circle, params string[] parts) =>
        Assert.Contains($"in a circle: {circle}.", Refused([.. parts.Select(part => Part(part.Split(':')[0], part.Split(':')[1..]))]), StringComparison.Ordinal);

    [Fact]
    public void Make_WhatIsNotWellFormed_IsRefused()
    {
        Assert.Contains("split into 0", Refused([]), StringComparison.Ordinal);
        Assert.Contains("1 to 5", Refused([.. Enumerable.Range(1, 6).Select(number => Part($"p{number}"))]), StringComparison.Ordinal);
        Assert.Contains("the same id", Refused([Part("a"), Part("a")]), StringComparison.Ordinal);
        Assert.Contains("depends on z, which is no sub-problem", Refused([Part("a", "z")]), StringComparison.Ordinal);
        Assert.Contains("names a dependency twice", Refused([Part("a", "b", "b"), Part("b")]), StringComparison.Ordinal);
        Assert.Contains("other characters", Refused([Part("A b")]), StringComparison.Ordinal);
        Assert.Contains("id of 1 to 40", Refused([Part(new string('a', 41))]), StringComparison.Ordinal);
        Assert.Contains("goal of 1 to 1000", Refused([new SubProblem("a", " ", [])]), StringComparison.Ordinal);
        Assert.Contains("what it depends on", Refused([new SubProblem("a", "Decide.", null!)]), StringComparison.Ordinal);
    }

    /// <summary>Against the closure of the dependencies: a circle is where a part reaches itself, a batch is the length of the longest way.</summary>
    [Fact]
    public void Make_TenThousandRandomGraphs_EqualsTheReference()
    {
        var chance = new Random(13);
        var circles = 0;
        for (var number = 0; number < 10_000; number++)
        {
            var count = chance.Next(1, 6);
            var needs = new bool[count, count];
            var density = chance.Next(1, 5);
            for (var cell = 0; cell < count * count; cell++)
            {
                needs[cell / count, cell % count] = chance.Next(8) < density && (cell / count != cell % count || chance.Next(10) == 0);
            }

            SubProblem[] parts = [.. Enumerable.Range(0, count).Select(part => Part($"p{part}", [.. Enumerable.Range(0, count).Where(other => needs[part, other]).Select(other => $"p{other}")]))];
            var made = SubProblemPlan.Make(parts);
            if (Reaches(needs, count) is { } reach && Enumerable.Range(0, count).Any(part => reach[part, part]))
            {
                circles++;
                Assert.False(made.IsOk(out _, out var refusal));
                string[] circle = [.. refusal.Message.Split(": ")[1].Split('.')[0].Split(" → ")];
                Assert.Equal(circle[0], circle[^1]);
                Assert.All(circle.Zip(circle.Skip(1)), step => Assert.True(needs[step.First[1] - '0', step.Second[1] - '0']));
                continue;
            }

            Assert.True(made.IsOk(out var plan, out _));
            var levels = plan.Batches.SelectMany((batch, level) => batch.Select(part => (part.Id, level))).ToDictionary(pair => pair.Id, pair => pair.level, StringComparer.Ordinal);
            Assert.Equal(count, levels.Count);
            Assert.All(Enumerable.Range(0, count), part => Assert.Equal(Longest(needs, count, part), levels[$"p{part}"]));
        }

        Assert.InRange(circles, 1_000, 9_000);
    }

    private static bool[,] Reaches(bool[,] needs, int count)
    {
        var reach = (bool[,])needs.Clone();
        for (var via = 0; via < count; via++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    reach[from, to] |= reach[from, via] && reach[via, to];
                }
            }
        }

        return reach;
    }

    private static int Longest(bool[,] needs, int count, int part) =>
        Enumerable.Range(0, count).Where(other => needs[part, other]).Select(other => 1 + Longest(needs, count, other)).DefaultIfEmpty(0).Max();

    private static SubProblem Part(string id, params string[] needs) => new(id, "Decide something.", needs);

    private static string Batches(params SubProblem[] parts) =>
        SubProblemPlan.Make(parts).IsOk(out var plan, out var refusal) ? string.Join(" | ", plan.Batches.Select(batch => string.Join(' ', batch.Select(part => part.Id)))) : refusal.Message;

    private static string Refused(SubProblem[] parts) => SubProblemPlan.Make(parts).IsOk(out _, out var refusal) ? string.Empty : refusal.Message;
}

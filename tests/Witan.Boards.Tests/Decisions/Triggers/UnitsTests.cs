using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Tests.Decisions.Triggers;

public sealed class UnitsTests
{
    [Theory]
    [InlineData(0.05, "s", "ms", 50.0)]
    [InlineData(90, "s", "min", 1.5)]
    [InlineData(2, "h", "min", 120.0)]
    [InlineData(1, "GiB", "MiB", 1024.0)]
    [InlineData(600, "/min", "/s", 10.0)]
    [InlineData(3, "things", "THINGS", 3.0)]
    [InlineData(3, "", "", 3.0)]
    [InlineData(3, "ms", "%", null)]
    [InlineData(3, "ms", "", null)]
    [InlineData(3, "", "ms", null)]
    [InlineData(3, "EUR", "USD", null)]
    public void Convert_IsExactWithinADimensionAndRefusesAcross(double value, string from, string to, double? expected) =>
        Assert.Equal(expected, Units.Convert(value, from, to));

    [Theory]
    [InlineData("MS", "ms")]
    [InlineData(" seconds ", "s")]
    [InlineData("€", "EUR")]
    [InlineData("percent", "%")]
    [InlineData("widgets", "widgets")]
    [InlineData(null, "")]
    public void Canonical_IsTheKnownForm(string? word, string expected) => Assert.Equal(expected, Units.Canonical(word));

    [Fact]
    public void Convert_ThereAndBack_IsTheSame()
    {
        string[] names = ["ns", "us", "ms", "s", "min", "h", "d"];
        var chance = new Random(1);
        for (var number = 0; number < 10_000; number++)
        {
            var (from, to, value) = (names[chance.Next(names.Length)], names[chance.Next(names.Length)], Math.Round(chance.NextDouble() * 1000, 3));
            Assert.Equal(value, Units.Convert(Units.Convert(value, from, to)!.Value, to, from)!.Value, 1e-8 * Math.Max(1, value));
        }
    }
}

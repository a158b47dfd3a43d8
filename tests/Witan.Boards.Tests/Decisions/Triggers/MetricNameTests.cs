using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Tests.Decisions.Triggers;

public sealed class MetricNameTests
{
    [Theory]
    [InlineData("p99 of index writes", "p99-of-index-writes")]
    [InlineData("P99-of-index-writes", "p99-of-index-writes")]
    [InlineData("  places that give \"request timeout\" ", "places-that-give-request-timeout")]
    [InlineData("Größe (MB)", "größe-mb")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void Of_IsLettersDigitsAndHyphens(string wording, string name) => Assert.Equal(name, MetricName.Of(wording));

    [Fact]
    public void Of_ANameIsItself_AndNoneIsLongerThanTheLimit()
    {
        var chance = new Random(7);
        for (var number = 0; number < 10_000; number++)
        {
            var name = MetricName.Of(new string([.. Enumerable.Range(0, chance.Next(300)).Select(_ => (char)chance.Next(0x20, 0x250))]));
            Assert.Equal(name, MetricName.Of(name));
            Assert.InRange(name.Length, 0, MetricName.LengthMax);
        }
    }
}

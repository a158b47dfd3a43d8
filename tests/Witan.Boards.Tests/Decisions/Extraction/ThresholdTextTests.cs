using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Decisions.Triggers;

namespace Witan.Boards.Tests.Decisions.Extraction;

public sealed class ThresholdTextTests
{
    [Theory]
    [InlineData("> 50 ms on 3 days", ">", 50, "ms", TriggerHoldKind.Days, 3)]
    [InlineData(">50ms for 3 consecutive days", ">", 50, "ms", TriggerHoldKind.Days, 3)]
    [InlineData("more than 5 %", ">", 5, "%", TriggerHoldKind.Observations, 1)]
    [InlineData("2 or more in a week", ">=", 2, "", TriggerHoldKind.Observations, 1)]
    [InlineData("above 120 %, or no estimate", ">", 120, "%", TriggerHoldKind.Observations, 1)]
    [InlineData("≥ 1,500 EUR", ">=", 1500, "EUR", TriggerHoldKind.Observations, 1)]
    [InlineData("exceeds 0.1% three times in a row", ">", 0.1, "%", TriggerHoldKind.Observations, 3)]
    [InlineData("falls below 99.5 % for 2 hours", "<", 99.5, "%", TriggerHoldKind.Minutes, 120)]
    [InlineData("no more than 10 for two weeks", "<=", 10, "", TriggerHoldKind.Days, 14)]
    [InlineData("at least 3 concurrent users", ">=", 3, "", TriggerHoldKind.Observations, 1)]
    [InlineData("more than 10 concurrent users for 5 readings", ">", 10, "", TriggerHoldKind.Observations, 5)]
    [InlineData("20 or fewer", "<=", 20, "", TriggerHoldKind.Observations, 1)]
    [InlineData("over 50 req/s", ">", 50, "/s", TriggerHoldKind.Observations, 1)]
    public void Parse_ReadsComparisonValueUnitAndHold(string text, string sign, double value, string unit, TriggerHoldKind kind, long amount)
    {
        var parsed = ThresholdText.Parse(text);
        Assert.NotNull(parsed);
        Assert.Equal((sign, value, unit, new TriggerHold(kind, amount)), (parsed.Comparison.Sign(), parsed.Value, parsed.Unit, parsed.Hold));
    }

    [Theory]
    [InlineData("anything else")]
    [InlineData("it happened")]
    [InlineData("1 success")]
    [InlineData("within the agreed outage")]
    [InlineData("older, or never restored")]
    [InlineData("")]
    public void Parse_WithoutANumberToCompareWith_IsNull(string text) => Assert.Null(ThresholdText.Parse(text));

    [Fact]
    public void Parse_AnyText_NeverThrows()
    {
        const string letters = "<>=≥≤0123456789.,% msdayforonmorethan\u00e4\n";
        var chance = new Random(3);
        for (var number = 0; number < 10_000; number++)
        {
            var parsed = ThresholdText.Parse(new string([.. Enumerable.Range(0, chance.Next(700)).Select(_ => letters[chance.Next(letters.Length)])]));
            Assert.True(parsed is null || (double.IsFinite(parsed.Value) && parsed.Hold.Amount >= 1 && parsed.End >= parsed.Start));
        }
    }
}

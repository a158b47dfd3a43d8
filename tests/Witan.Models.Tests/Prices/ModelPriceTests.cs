using Witan.Models.Prices;

namespace Witan.Models.Tests.Prices;

/// <summary>What calls cost.</summary>
public sealed class ModelPriceTests
{
    private static readonly ModelPrice Price = new(3, 15) { CacheRead = 0.3m, CacheWrite = 3.75m };

    [Fact]
    public void Cost_CountsEveryKindOfTokenAtItsOwnPrice() =>
        Assert.Equal(((1000 * 3m) + (200 * 15m) + (50_000 * 0.3m) + (4_000 * 3.75m)) / 1_000_000m, Price.Cost(new TokenCounts(1000, 200, 50_000, 4_000)));

    [Fact]
    public void Cost_WithoutPricesForCaches_TakesThatOfInput() => Assert.Equal(new ModelPrice(3, 15).Cost(new(300, 7, 0, 0)), new ModelPrice(3, 15).Cost(new(100, 7, 150, 50)));

    [Fact]
    public void CostAtMost_IsNeverBelowTheCost()
    {
        var chance = new Random(7);
        for (var turn = 0; turn < 10_000; turn++)
        {
            var price = new ModelPrice(chance.Next(50), chance.Next(100))
            {
                CacheRead = chance.Next(3) == 0 ? null : chance.Next(60),
                CacheWrite = chance.Next(3) == 0 ? null : chance.Next(60),
            };
            var tokens = new TokenCounts(chance.Next(1000), chance.Next(1000), chance.Next(1000), chance.Next(1000));
            Assert.True(price.CostAtMost(tokens.Input + tokens.CacheRead + tokens.CacheWrite, tokens.Output) >= price.Cost(tokens), $"{price} {tokens}");
        }
    }

    [Theory]
    [InlineData(-1, 0, "input")]
    [InlineData(0, 10_001, "output")]
    public void Fault_OutOfRange_NamesThePrice(int input, int output, string name) => Assert.StartsWith(name, new ModelPrice(input, output).Fault(), StringComparison.Ordinal);

    [Fact]
    public void BuiltInPrices_AreAllInRange() => Assert.All(PriceList.BuiltIn.Models, model => Assert.Null(PriceList.BuiltIn.Find(model)!.Fault()));

    [Theory]
    [InlineData("claude-sonnet-4-5", true)]
    [InlineData("claude-sonnet-4-5-20250929", true)]
    [InlineData("gpt-4o-2024-08-06", true)]
    [InlineData("claude-sonnet-4-5-20251399", false)]
    [InlineData("claude-sonnet-4-5-turbo", false)]
    [InlineData("", false)]
    public void Find_TakesANameWithADateForTheNameWithout(string model, bool found) => Assert.Equal(found, PriceList.BuiltIn.Find(model) is not null);

    [Fact]
    public void With_GoesBeforeWhatTheProgramKnows()
    {
        var list = PriceList.BuiltIn.With(new Dictionary<string, ModelPrice> { ["gpt-4o"] = new(1, 1), ["mine"] = ModelPrice.Free });
        Assert.Equal((1m, true, true), (list.Find("gpt-4o")!.Input, list.Find("mine")!.IsFree, list.Find("gpt-4o-mini") is not null));
    }

    [Fact]
    public void Usage_ReadsBackWhatWasWritten()
    {
        var tokens = new TokenCounts(11, 7, 5, 3);
        Assert.Equal(tokens, UsageCounts.Read(UsageCounts.Write(tokens)));
        Assert.Equal(19, UsageCounts.Write(tokens).InputTokenCount);
        Assert.Null(UsageCounts.Read(null));
        Assert.Null(UsageCounts.Read(new() { InputTokenCount = 3 }));
    }
}

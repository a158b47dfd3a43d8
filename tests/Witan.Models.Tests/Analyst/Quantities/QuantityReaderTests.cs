using Witan.Models.Analyst.Quantities;

namespace Witan.Models.Tests.Analyst.Quantities;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("takes 90 minutes", Dimension.Time, 5400)]
    [InlineData("takes an hour", Dimension.Time, 3600)]
    [InlineData("within 10 working days", Dimension.Time, 864000)]
    [InlineData("costs EUR 1,250", "money:EUR", 1250)]
    [InlineData("costs $12k", "money:USD", 12000)]
    [InlineData("costs 1.5 million euros", "money:EUR", 1500000)]
    [InlineData("uses 0.5 GB", Dimension.Bytes, 536870912)]
    [InlineData("fails at 0.1%", Dimension.Percent, 0.1)]
    [InlineData("has twenty-five seats", Dimension.Count, 25)]
    [InlineData("handles 120 requests per minute", "rate", 2)]
    [InlineData("opens at 9:30", Dimension.Clock, 570)]
    [InlineData("opens at 3 pm", Dimension.Clock, 900)]
    public void Read_NumberWithUnit_IsInTheBaseUnit(string text, string dimension, double value)
    {
        var quantity = Assert.Single(Read(text));

        Assert.Equal(dimension, quantity.Dimension);
        Assert.Equal(value, quantity.Low, 6);
    }

    [Theory]
    [InlineData("less than 5 days", Bound.AtMost)]
    [InlineData("at least 5 days", Bound.AtLeast)]
    [InlineData("5+ seats", Bound.AtLeast)]
    [InlineData("about 5 seats", Bound.About)]
    [InlineData("≥ 5 seats", Bound.AtLeast)]
    [InlineData("5 seats", Bound.Exact)]
    public void Read_Comparator_IsTheBound(string text, object bound) => Assert.Equal(bound, Assert.Single(Read(text)).Bound);

    [Theory]
    [InlineData("see Phase 4")]
    [InlineData("fixed in v1.2.3")]
    [InlineData("covers C5 and R12")]
    [InlineData("in line 235")]
    [InlineData("done in 2026")]
    [InlineData("file2 and 3rd")]
    public void Read_NumbersThatAreNames_AreLeftOut(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Read_Range_HasBothEnds()
    {
        var quantity = Assert.Single(Read("takes 3-5 days"));

        Assert.Equal((3 * 86400.0, 5 * 86400.0), (quantity.Low, quantity.High));
    }

    private static List<Quantity> Read(string text) => QuantityReader.Read(text, WordReader.Read(text));
}

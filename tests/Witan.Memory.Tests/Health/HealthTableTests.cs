using Witan.Memory.Health;

namespace Witan.Memory.Tests.Health;

/// <summary>Every figure is driven over each of its borders.</summary>
public sealed class HealthTableTests
{
    public static TheoryData<string> Metrics => [.. HealthTable.All.Select(row => row.Metric)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Value_AcrossEveryBorder_HasItsStateAndAction(string metric)
    {
        var row = Assert.Single(HealthTable.All, row => row.Metric == metric);
        Assert.Equal(HealthColor.Green, row.Judge(0));
        Assert.Equal(HealthColor.Green, row.Judge(Math.BitDecrement(row.YellowFrom)));
        Assert.Equal(HealthColor.Yellow, row.Judge(row.YellowFrom));
        Assert.Equal(HealthColor.Yellow, row.Judge(row.RedAbove));
        Assert.Equal(HealthColor.Red, row.Judge(Math.BitIncrement(row.RedAbove)));
        Assert.Equal(3, Enum.GetValues<HealthColor>().Select(row.Action).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("recall_duration_ms p99", 99.9, HealthColor.Green)]
    [InlineData("recall_duration_ms p99", 500.1, HealthColor.Red)]
    [InlineData("storage_error_count share of calls", 0.009, HealthColor.Green)]
    [InlineData("storage_error_count share of calls", 0.01, HealthColor.Yellow)]
    [InlineData("index_write_duration_ms p99", 200, HealthColor.Yellow)]
    [InlineData("hung operations", 2, HealthColor.Red)]
    public void Borders_AreThoseThatWereAgreed(string metric, double value, HealthColor expected) =>
        Assert.Equal(expected, HealthTable.All.Single(row => row.Metric == metric).Judge(value));
}

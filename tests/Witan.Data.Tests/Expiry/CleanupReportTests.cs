using Witan.Data.Expiry;

namespace Witan.Data.Tests.Expiry;

public sealed class CleanupReportTests
{
    [Fact]
    public void Total_SumsEveryColumnOverPatternsAndOther()
    {
        var report = new CleanupReport(
            [new("session", 10, 1_000, 1, 5, 4), new("rate window", 20, 2_000, 2, 15, 15), PatternReport.Empty("checkpoint")],
            new(ExpiryOptions.OtherName, 3, 300, 3, 0, 0));
        Assert.Equal(new PatternReport("total", 33, 3_300, 6, 20, 19), report.Total);
    }

    [Fact]
    public void Total_NoEntries_IsZero() => Assert.Equal(
        PatternReport.Empty("total"), new CleanupReport([], PatternReport.Empty(ExpiryOptions.OtherName)).Total);
}

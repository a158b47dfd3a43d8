using Witan.Data.Expiry;
using Witan.Kernel.Identity;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Expiry;

/// <summary>What a clean-up must count and remove, whichever database it cleans.</summary>
public abstract class ExpiryCleanerConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private TestDatabase _place = null!;

    private static ExpiryPatterns Patterns { get; } = new(new ExpiryOptions());

    private ExpiringEntries Entries => new(_place.Database, Patterns, _time);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Clean_NothingKept_ReportsEveryPatternEmpty()
    {
        var report = await CleanAsync();
        Assert.Equal(["session", "checkpoint", "rate window", "cached answer"], report.Patterns.Select(line => line.Name));
        Assert.Equal(PatternReport.Empty(CleanupReport.TotalName), report.Total);
    }

    [Fact]
    public async Task Clean_AcrossTenants_RemovesWhatHasExpiredAndNothingElse()
    {
        await PrepareAsync();
        var expected = new CleanupReport(
            [
                new("session", 2, 2 * (9 + 3), 0, 0, 0),
                PatternReport.Empty("checkpoint"),
                new("rate window", 3, 3 * (6 + 3), 0, 2, 0),
                PatternReport.Empty("cached answer"),
            ],
            new("other", 1, 4 + 3, 1, 0, 0));
        AssertSame(expected, await CleanAsync(dryRun: true));
        AssertSame(expected, await CleanAsync(dryRun: true));

        AssertSame(expected with { Patterns = [expected.Patterns[0], expected.Patterns[1], expected.Patterns[2] with { Removed = 2 }, expected.Patterns[3]] }, await CleanAsync());
        AssertSame(expected with { Patterns = [expected.Patterns[0], expected.Patterns[1], new("rate window", 1, 6 + 3, 0, 0, 0), expected.Patterns[3]] }, await CleanAsync());
        Assert.NotNull(await Entries.GetAsync(Ada, "rate:2", CancellationToken.None));
    }

    [Fact]
    public async Task Clean_MoreThanABatch_LooksAtEveryEntryOnce()
    {
        const int count = (2 * ExpiryCleaner.BatchMax) + 500;
        await FillAsync(Ada, "rate:a", count);
        await FillAsync(Eve, "rate:b", ExpiryCleaner.BatchMax);
        _time.Advance(TimeSpan.FromMinutes(2));
        await FillAsync(Ada, "rate:b", count);
        var report = await CleanAsync();
        Assert.Equal((count + count + ExpiryCleaner.BatchMax, count + ExpiryCleaner.BatchMax), (report.Total.Entries, report.Total.Removed));
        Assert.Equal(report.Total.Expired, report.Total.Removed);
        Assert.Equal((count, 0), ((int)(await CleanAsync()).Total.Entries, (int)(await CleanAsync()).Total.Expired));
    }

    [Fact]
    public async Task Clean_PatternsChanged_CountsUnderTheNewOnesAndKeepsTheOldEnds()
    {
        await PrepareAsync();
        var report = await new ExpiryCleaner(_place.Database, new ExpiryPatterns(new ExpiryOptions { Patterns = [] }), _time).CleanAsync(dryRun: false, CancellationToken.None);
        Assert.Empty(report.Patterns);
        Assert.Equal((6, 1, 2, 2), (report.Other.Entries, report.Other.WithoutExpiry, report.Other.Expired, report.Other.Removed));
    }

    private static void AssertSame(CleanupReport expected, CleanupReport actual)
    {
        Assert.Equal(expected.Patterns, actual.Patterns);
        Assert.Equal(expected.Other, actual.Other);
    }

    private async Task PrepareAsync()
    {
        await SetAsync(Ada, "rate:1");
        await SetAsync(Eve, "rate:1");
        await SetAsync(Ada, "session:1");
        await SetAsync(Eve, "session:1");
        await SetAsync(Ada, "köp");
        _time.Advance(TimeSpan.FromMinutes(1));
        await SetAsync(Ada, "rate:2");
    }

    private Task SetAsync(TenantContext context, string key) => Entries.SetAsync(context, key, [1, 2, 3], CancellationToken.None);

    private async Task FillAsync(TenantContext context, string prefix, int count) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => SetAsync(context, $"{prefix}{number:00000}")));

    private Task<CleanupReport> CleanAsync(bool dryRun = false) => new ExpiryCleaner(_place.Database, Patterns, _time).CleanAsync(dryRun, CancellationToken.None);
}

public sealed class ExpiryCleanerOnSqliteTests() : ExpiryCleanerConformance(DatabaseEngine.Sqlite);

public sealed class ExpiryCleanerOnPostgresTests() : ExpiryCleanerConformance(DatabaseEngine.PostgreSql);

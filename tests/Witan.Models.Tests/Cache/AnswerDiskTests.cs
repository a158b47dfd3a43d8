using Microsoft.Data.Sqlite;
using Witan.Models.Cache;
using Witan.Models.Cache.Disk;
using Witan.Testing;
using Witan.Testing.Caching;

namespace Witan.Models.Tests.Cache;

public sealed class AnswerDiskTests : IDisposable
{
    private const long Mebi = 1024 * 1024;
    private readonly ManualTimeProvider _time = new();
    private readonly TemporaryDirectory _directory = new();

    private string File => _directory.Combine(CacheOptions.FileName);

    private DateTimeOffset Late => _time.GetUtcNow().AddDays(30);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Find_AfterAReopening_GivesWhatWasPut()
    {
        await using (var disk = Open())
        {
            disk.TryPut(SampleKeys.Key(1), SampleKeys.Answer(1, 500), Late);
            disk.TryPut(SampleKeys.Key(2), SampleKeys.Answer(2, 60_000), Late);
            disk.TryPut(SampleKeys.Key(1), SampleKeys.Answer(3, 700), Late);
            disk.TryPut(SampleKeys.Key(4), new CachedAnswer(default(ReadOnlyMemory<byte>)), Late);
        }

        await using var again = Open();
        Assert.Equal(SampleKeys.Answer(3, 700).Content.ToArray(), again.Find(SampleKeys.Key(1))!.Answer.Content.ToArray());
        Assert.Equal(SampleKeys.Answer(2, 60_000).Content.ToArray(), again.Find(SampleKeys.Key(2))!.Answer.Content.ToArray());
        Assert.True(again.Find(SampleKeys.Key(4))!.Answer.Content.IsEmpty);
        Assert.Null(again.Find(SampleKeys.Key(9)));
        Assert.Null(again.Find(SampleKeys.Key(1, "south")));
        Assert.Equal(3, again.Stats.Entries);
        Assert.Equal(again.Count(null), new DiskCount(again.Stats.Entries, again.Stats.Bytes));
    }

    [Fact]
    public async Task Find_KeysShareTheirShortHash_AreToldApart()
    {
        await using var disk = Open();
        var hash = new byte[CacheKey.HashBytes];
        for (byte number = 0; number < 3; number++)
        {
            hash[^1] = number;
            disk.TryPut(new CacheKey("north", hash), SampleKeys.Answer(number, 100), Late);
        }

        await disk.FlushAsync(CancellationToken.None);
        for (byte number = 0; number < 3; number++)
        {
            hash[^1] = number;
            Assert.Equal(number, SampleKeys.Mark(disk.Find(new CacheKey("north", hash))!.Answer));
        }

        hash[^1] = 3;
        Assert.Null(disk.Find(new CacheKey("north", hash)));
    }

    [Theory]
    [InlineData(4, 1_000, 20_000)]
    [InlineData(4, 100, 40_000)]
    [InlineData(4, 30_000, 1_500)]
    public async Task TryPut_FarPastTheBudget_NeverExceedsItAndCountsExactly(int mebis, int bytesMax, int puts)
    {
        var budget = mebis * Mebi;
        var largest = 0L;
        await using (var disk = Open(budget))
        {
            var random = new Random(3);
            for (var number = 0; number < puts; number++)
            {
                while (!disk.TryPut(SampleKeys.Key(number), SampleKeys.Answer(number, random.Next(8, bytesMax)), Late))
                {
                    await disk.FlushAsync(CancellationToken.None);
                }

                if (number % 200 == 0)
                {
                    largest = Math.Max(largest, disk.Stats.FileBytes);
                }
            }

            await disk.FlushAsync(CancellationToken.None);
            largest = Math.Max(largest, disk.Stats.FileBytes);
            var stats = disk.Stats;
            Assert.Equal(disk.Count(null), new DiskCount(stats.Entries, stats.Bytes));
            Assert.Equal(puts, stats.Entries + stats.Evictions);
            Assert.Equal(puts - 1, SampleKeys.Mark(disk.Find(SampleKeys.Key(puts - 1))!.Answer));
            Assert.Null(disk.Find(SampleKeys.Key(0)));
            Assert.Equal(0, stats.Faults);
        }

        Assert.InRange(largest, budget * 0.6, budget * 1.05);
        Assert.InRange(new FileInfo(File).Length, budget * 0.6, budget);
    }

    [Fact]
    public async Task Open_BudgetIsSmallerThanBefore_ShrinksTheFile()
    {
        await using (var disk = Open(16 * Mebi))
        {
            await FillAsync(disk, 12_000, 1_000);
        }

        Assert.InRange(new FileInfo(File).Length, 10 * Mebi, 16 * Mebi);
        await using (var disk = Open(4 * Mebi))
        {
            Assert.InRange(disk.Stats.FileBytes, Mebi, 4 * Mebi);
            Assert.Equal(disk.Count(null), new DiskCount(disk.Stats.Entries, disk.Stats.Bytes));
        }
    }

    [Fact]
    public async Task Clear_OneTenantThenAll_GivesTheSpaceBack()
    {
        await using var disk = Open(16 * Mebi);
        await FillAsync(disk, 3_000, 1_000);
        await FillAsync(disk, 3_000, 1_000, "south");
        var before = disk.Stats.FileBytes;
        Assert.Equal(3_000, await disk.ClearAsync("south", CancellationToken.None));
        Assert.Equal(default(DiskCount), disk.Count("south"));
        Assert.Equal(3_000, disk.Count("north")!.Value.Entries);
        Assert.InRange(disk.Stats.FileBytes, 1, before * 0.6);
        Assert.Equal(3_000, await disk.ClearAsync(null, CancellationToken.None));
        Assert.InRange(disk.Stats.FileBytes, 1, 200_000);
        Assert.Equal((0, 0), (disk.Stats.Entries, disk.Stats.Bytes));
        Assert.Null(disk.Find(SampleKeys.Key(1)));
    }

    [Fact]
    public async Task Find_TimeIsOver_IsAMissAndTheRowGoes()
    {
        await using var disk = Open();
        disk.TryPut(SampleKeys.Key(1), SampleKeys.Answer(1, 100), _time.GetUtcNow().AddMinutes(1));
        disk.TryPut(SampleKeys.Key(2), SampleKeys.Answer(2, 100), _time.GetUtcNow().AddMinutes(3));
        await disk.FlushAsync(CancellationToken.None);
        Assert.NotNull(disk.Find(SampleKeys.Key(1)));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(disk.Find(SampleKeys.Key(1)));
        Assert.NotNull(disk.Find(SampleKeys.Key(2)));
        await disk.FlushAsync(CancellationToken.None);
        Assert.Equal((1, 1), (disk.Stats.Entries, disk.Stats.Expired));
    }

    [Theory]
    [InlineData("UPDATE answers SET content = X'00';")]
    [InlineData("UPDATE answers SET expires_ms = expires_ms + 1;")]
    [InlineData("UPDATE answers SET tenant = 'south';")]
    [InlineData("UPDATE answers SET checksum = X'';")]
    [InlineData("UPDATE answers SET content = 5;")]
    public async Task Find_RowIsNotWhatWasWritten_SetsItAside(string damage)
    {
        await using (var disk = Open())
        {
            disk.TryPut(SampleKeys.Key(1), SampleKeys.Answer(1, 100), Late);
        }

        Run(damage);
        await using var again = Open();
        Assert.Null(again.Find(SampleKeys.Key(1)));
        await again.FlushAsync(CancellationToken.None);
        Assert.Equal((1, 0), (again.Stats.Corrupt, again.Stats.Entries));
        Assert.True(again.TryPut(SampleKeys.Key(1), SampleKeys.Answer(2, 100), Late));
        await again.FlushAsync(CancellationToken.None);
        Assert.Equal(2, SampleKeys.Mark(again.Find(SampleKeys.Key(1))!.Answer));
    }

    [Fact]
    public async Task Open_FileIsDamaged_BeginsAnotherAndKeepsTheLatestThree()
    {
        for (var damage = 0; damage < 5; damage++)
        {
            await System.IO.File.WriteAllTextAsync(File, $"This is no database at all, {damage}.".PadRight(5_000));
            _time.Advance(TimeSpan.FromSeconds(1));
            await using var disk = Open();
            Assert.Equal((DiskState.On, 1), (disk.Stats.State, disk.Stats.DamagedFiles));
            disk.TryPut(SampleKeys.Key(damage), SampleKeys.Answer(damage, 100), Late);
            await disk.FlushAsync(CancellationToken.None);
            Assert.Equal(damage, SampleKeys.Mark(disk.Find(SampleKeys.Key(damage))!.Answer));
        }

        var kept = DamagedFiles.Of(File).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllText).Select(text => text.TrimEnd()[^2]);
        Assert.Equal(['2', '3', '4'], kept);
    }

    [Fact]
    public async Task TryPut_QueueIsFull_DropsAndCounts()
    {
        await using var disk = new AnswerDisk(new CacheOptions { Directory = _directory.Path, QueueMax = 1 }, _time);
        using var holder = Hold();
        var accepted = Enumerable.Range(0, 200).Count(number => disk.TryPut(SampleKeys.Key(number), SampleKeys.Answer(number, 100), Late));
        Assert.InRange(accepted, 1, 199);
        Assert.True(disk.Stats.DroppedWrites >= 200 - accepted);
    }

    [Fact]
    public async Task TryPut_AnswerIsTooLarge_IsDropped()
    {
        await using var disk = Open(4 * Mebi);
        Assert.False(disk.TryPut(SampleKeys.Key(1), SampleKeys.Answer(1, 100_000), Late));
        Assert.Equal(1, disk.Stats.DroppedWrites);
    }

    private AnswerDisk Open(long budget = 8 * Mebi) => new(new CacheOptions { Directory = _directory.Path, DiskBytesMax = budget }, _time);

    private async Task FillAsync(AnswerDisk disk, int count, int bytes, string tenant = "north")
    {
        for (var number = 0; number < count; number++)
        {
            if (!disk.TryPut(SampleKeys.Key(number, tenant), SampleKeys.Answer(number, bytes), Late))
            {
                await disk.FlushAsync(CancellationToken.None);
                Assert.True(disk.TryPut(SampleKeys.Key(number, tenant), SampleKeys.Answer(number, bytes), Late));
            }
        }

        await disk.FlushAsync(CancellationToken.None);
    }

    private SqliteConnection Hold()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        Run(connection, "BEGIN IMMEDIATE;");
        return connection;
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

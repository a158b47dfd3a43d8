using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Witan.Models.Cache;
using Witan.Testing;
using Witan.Testing.Caching;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Cache;

/// <summary>Disks that fail: another program holds the file, or the place is no directory.</summary>
public sealed class AnswerDiskFaultTests : IDisposable, ICacheEvents
{
    private readonly ManualTimeProvider _time = new();
    private readonly TemporaryDirectory _directory = new();
    private readonly List<string> _events = [];

    private DateTimeOffset Late => _time.GetUtcNow().AddDays(30);

    private CacheOptions Options => new() { Directory = _directory.Combine("cache") };

    private string File => Path.Combine(Options.Directory!, CacheOptions.FileName);

    public void Dispose() => _directory.Dispose();

    void ICacheEvents.Degraded(string reason) => Add(reason);

    void ICacheEvents.Recovered() => Add("recovered");

    [Fact]
    public async Task TryPut_DiskFailsThreeTimes_LeavesItAloneAndComesBackByItself()
    {
        using var counts = new MeterListener();
        var (faults, degraded) = (0L, 0L);
        counts.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Witan.Models")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        counts.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            Interlocked.Add(ref faults, instrument.Name == "witan.cache.disk.faults" ? value : 0);
            Interlocked.Add(ref degraded, instrument.Name == "witan.cache.disk.degraded" ? value : 0);
        });
        counts.Start();

        await using var disk = new AnswerDisk(Options, _time, this);
        await PutAsync(disk, 1);
        var holder = Hold();
        await PutAsync(disk, 2);
        await PutAsync(disk, 3);
        Assert.Equal(DiskState.On, disk.Stats.State);
        await PutAsync(disk, 4);
        Assert.Equal((DiskState.Off, 3), (disk.Stats.State, disk.Stats.Faults));
        Assert.Contains("in memory only", Assert.Single(_events), StringComparison.Ordinal);
        Assert.False(disk.TryPut(SampleKeys.Key(5), SampleKeys.Answer(5, 100), Late));
        Assert.Null(disk.Find(SampleKeys.Key(1)));

        // A probe that fails changes nothing and tells nobody.
        _time.Advance(TimeSpan.FromSeconds(31));
        await disk.FlushAsync(CancellationToken.None);
        Assert.Equal((DiskState.Off, 4), (disk.Stats.State, disk.Stats.Faults));
        Assert.Single(_events);

        holder.Dispose();
        _time.Advance(TimeSpan.FromSeconds(30));
        await disk.FlushAsync(CancellationToken.None);
        Assert.Equal(DiskState.On, disk.Stats.State);
        Assert.Equal("recovered", _events[^1]);
        Assert.Equal(2, _events.Count);
        Assert.NotNull(disk.Find(SampleKeys.Key(1)));
        Assert.Null(disk.Find(SampleKeys.Key(2)));
        await PutAsync(disk, 6);
        Assert.NotNull(disk.Find(SampleKeys.Key(6)));
        Assert.Equal(2 + 1 + 1, disk.Stats.DroppedWrites);
        Assert.True(Interlocked.Read(ref faults) >= 4);
        Assert.Equal(0, Interlocked.Read(ref degraded));
    }

    [Fact]
    public async Task TryPut_DiskFailsTwiceThenWorks_StaysInUse()
    {
        await using var disk = new AnswerDisk(Options, _time, this);
        for (var round = 0; round < 3; round++)
        {
            using (Hold())
            {
                await PutAsync(disk, 1);
                await PutAsync(disk, 2);
            }

            await PutAsync(disk, 3);
        }

        Assert.Equal((DiskState.On, 6), (disk.Stats.State, disk.Stats.Faults));
        Assert.Empty(_events);
    }

    [Fact]
    public async Task Open_PlaceIsNoDirectory_WorksInMemoryUntilItIsOne()
    {
        await System.IO.File.WriteAllTextAsync(Options.Directory!, "no directory");
        await using var cache = new AnswerCache(Options, _time, this);
        for (var number = 0; number < 5; number++)
        {
            var result = await cache.GetOrCallAsync(SampleKeys.Key(number), _ => Task.FromResult(SampleKeys.Answer(number, 100)), CancellationToken.None);
            Assert.Equal(AnswerSource.Call, result.Source);
            await cache.FlushAsync(CancellationToken.None);
        }

        Assert.Equal(DiskState.Off, cache.Stats.Disk.State);
        Assert.Equal(AnswerSource.Memory, (await cache.FindAsync(SampleKeys.Key(1), CancellationToken.None))!.Value.Source);
        await Assert.ThrowsAsync<IOException>(() => cache.ClearAsync(null, CancellationToken.None));

        System.IO.File.Delete(Options.Directory!);
        _time.Advance(TimeSpan.FromSeconds(30));
        await cache.FlushAsync(CancellationToken.None);
        Assert.Equal(DiskState.On, cache.Stats.Disk.State);
        Assert.Equal(2, _events.Count);
    }

    [Fact]
    public async Task Find_FileIsDamagedUnderneath_IsReplacedWhileItRuns()
    {
        await using var disk = new AnswerDisk(Options, _time, this);
        for (var number = 0; number < 200; number++)
        {
            disk.TryPut(SampleKeys.Key(number), SampleKeys.Answer(number, 1_000), Late);
        }

        await disk.FlushAsync(CancellationToken.None);
        Overwrite(File + "-wal");
        Overwrite(File);
        await Eventually.TrueAsync(
            async () =>
            {
                for (var number = 0; number < 200; number++)
                {
                    var found = disk.Find(SampleKeys.Key(number));
                    Assert.True(found is null || found.Answer.Content.Span.SequenceEqual(SampleKeys.Answer(number, 1_000).Content.Span));
                }

                await PutAsync(disk, 1_000);
                _time.Advance(TimeSpan.FromSeconds(30));
                return disk.Find(SampleKeys.Key(1_000)) is not null;
            },
            "answers are kept again");
    }

    private static void Overwrite(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length).ToArray());
    }

    private async Task PutAsync(AnswerDisk disk, int number)
    {
        disk.TryPut(SampleKeys.Key(number), SampleKeys.Answer(number, 100), Late);
        await disk.FlushAsync(CancellationToken.None);
    }

    private SqliteConnection Hold()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE;";
        command.ExecuteNonQuery();
        return connection;
    }

    private void Add(string told)
    {
        lock (_events)
        {
            _events.Add(told);
        }
    }
}

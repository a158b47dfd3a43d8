using Witan.Data.Expiry;
using Witan.Testing;
using Witan.Testing.Databases;
using static Witan.Data.Tests.Contract.SampleData;

namespace Witan.Data.Tests.Expiry;

/// <summary>What the store of expiring entries must do, whichever database keeps it.</summary>
public abstract class ExpiringEntriesConformance(DatabaseEngine engine) : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private TestDatabase _place = null!;

    private ExpiringEntries Entries => new(_place.Database, new ExpiryPatterns(new ExpiryOptions()), _time);

    public async ValueTask InitializeAsync() => _place = await TestDatabase.CreateAsync(engine, Sample);

    public async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("session:1", new byte[] { 0, 255, 10 })]
    [InlineData("session:ünï’\\x", new byte[0])]
    [InlineData("kept", new byte[] { 7 })]
    public async Task Set_IsReadBackByItsTenantAlone(string key, byte[] value)
    {
        await SetAsync(key, value);
        Assert.Equal(value, await GetAsync(key));
        Assert.Equal(value, await Entries.GetAsync(Ben, key, CancellationToken.None));
        Assert.Null(await Entries.GetAsync(Eve, key, CancellationToken.None));
        Assert.Null(await GetAsync(key + "x"));
    }

    [Fact]
    public async Task Get_FromTheMomentOfExpiry_IsAbsent()
    {
        await SetAsync("rate:1", [1]);
        await SetAsync("without a pattern", [2]);
        _time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(await GetAsync("rate:1"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await GetAsync("rate:1"));
        Assert.False(await Entries.TouchAsync(Ada, "rate:1", CancellationToken.None));
        _time.Advance(TimeSpan.FromDays(10_000));
        Assert.NotNull(await GetAsync("without a pattern"));
    }

    [Fact]
    public async Task Set_Again_ReplacesAndLivesAnew()
    {
        await SetAsync("session:1", [1]);
        _time.Advance(TimeSpan.FromDays(6));
        await SetAsync("session:1", [2]);
        _time.Advance(TimeSpan.FromDays(6));
        Assert.Equal([2], await GetAsync("session:1"));
        Assert.True(await Entries.TouchAsync(Ada, "session:1", CancellationToken.None));
        _time.Advance(TimeSpan.FromDays(6));
        Assert.Equal([2], await GetAsync("session:1"));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Null(await GetAsync("session:1"));
        await SetAsync("session:1", [3]);
        Assert.Equal([3], await GetAsync("session:1"));
    }

    [Fact]
    public async Task Remove_TellsWhetherThereWasOne()
    {
        await SetAsync("session:1", [1]);
        Assert.False(await Entries.RemoveAsync(Eve, "session:1", CancellationToken.None));
        Assert.True(await Entries.RemoveAsync(Ada, "session:1", CancellationToken.None));
        Assert.False(await Entries.RemoveAsync(Ada, "session:1", CancellationToken.None));
        Assert.Null(await GetAsync("session:1"));
    }

    [Fact]
    public async Task Increment_CountsInAWindowThatNoLaterOneProlongs()
    {
        Assert.Equal(1, await IncrementAsync("rate:u-7"));
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(2, await IncrementAsync("rate:u-7"));
        Assert.Equal(1, await IncrementAsync("rate:u-8"));
        Assert.Equal(1, await Entries.IncrementAsync(Eve, "rate:u-7", CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(1, await IncrementAsync("rate:u-7"));
        Assert.Equal(2, await IncrementAsync("rate:u-7"));
        Assert.Equal(2, await IncrementAsync("rate:u-8"));
    }

    [Fact]
    public async Task Increment_ManyAtOnceFromTwoPrograms_EachGetsItsOwnNumber()
    {
        await using var other = await Databases.OpenAsync(_place.Options, Sample, TimeProvider.System, CancellationToken.None);
        var elsewhere = new ExpiringEntries(other, new ExpiryPatterns(new ExpiryOptions()), _time);
        var counts = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(() => (number % 2 == 0 ? Entries : elsewhere).IncrementAsync(Ada, "rate:u-7", CancellationToken.None))));
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), counts.Order());
    }

    [Fact]
    public async Task Increment_WhatCannotBeCounted_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => IncrementAsync("no pattern"));
        await SetAsync("rate:text", [1, 2, 3]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => IncrementAsync("rate:text"));
        Assert.Equal([1, 2, 3], await GetAsync("rate:text"));
    }

    [Fact]
    public async Task Set_BeyondALimit_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(string.Empty, []));
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync(new string('k', ExpiryLimits.KeyLengthMax + 1), []));
        await Assert.ThrowsAsync<ArgumentException>(() => SetAsync("session:1", new byte[ExpiryLimits.ValueBytesMax + 1]));
        await SetAsync("session:1", new byte[ExpiryLimits.ValueBytesMax]);
        Assert.Equal(ExpiryLimits.ValueBytesMax, (await GetAsync("session:1"))!.Length);
    }

    private Task SetAsync(string key, byte[] value) => Entries.SetAsync(Ada, key, value, CancellationToken.None);

    private Task<byte[]?> GetAsync(string key) => Entries.GetAsync(Ada, key, CancellationToken.None);

    private Task<long> IncrementAsync(string key) => Entries.IncrementAsync(Ada, key, CancellationToken.None);
}

public sealed class ExpiringEntriesOnSqliteTests() : ExpiringEntriesConformance(DatabaseEngine.Sqlite);

public sealed class ExpiringEntriesOnPostgresTests() : ExpiringEntriesConformance(DatabaseEngine.PostgreSql);

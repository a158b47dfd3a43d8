using Witan.Kernel.Identity;
using Witan.Models.Cache;
using Witan.Testing;
using Witan.Testing.Caching;
using Witan.Testing.Processes;

namespace Witan.Models.Tests.Cache;

public sealed class AnswerCacheTests : IAsyncLifetime
{
    private static readonly CacheKey Key = SampleKeys.Key(1);

    private readonly ManualTimeProvider _time = new();
    private readonly TemporaryDirectory _directory = new();
    private AnswerCache? _cache;

    private AnswerCache Cache => _cache!;

    public ValueTask InitializeAsync()
    {
        _cache = Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Cache.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task GetOrCall_AThousandMissesAtOnce_MakeOneCall()
    {
        var calls = 0;
        var gate = new TaskCompletionSource<CachedAnswer>();
        var waiting = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => Cache.GetOrCallAsync(Key, CallAsync, CancellationToken.None).AsTask())).ToList();
        await Eventually.TrueAsync(() => Volatile.Read(ref calls) == 1, "a call is made");
        gate.SetResult(SampleKeys.Answer(5, 100));
        var results = await Task.WhenAll(waiting);
        Assert.Equal(1, calls);
        Assert.Single(results, result => result.Source == AnswerSource.Call);
        Assert.All(results, result => Assert.Equal(5, SampleKeys.Mark(result.Answer)));
        var stats = Cache.Stats;
        Assert.Equal(1_000, stats.Hits + stats.Misses);
        Assert.Equal(results.Count(result => result.Source == AnswerSource.Shared), stats.SharedFlights);

        Task<CachedAnswer> CallAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref calls);
            return gate.Task;
        }
    }

    [Fact]
    public async Task GetOrCall_SecondTime_ComesFromMemory()
    {
        Assert.Equal(AnswerSource.Call, await AskAsync(5));
        Assert.Equal(AnswerSource.Memory, await AskAsync(6));
        Assert.Equal((1, 1), (Cache.Stats.Hits, Cache.Stats.Misses));
    }

    [Fact]
    public async Task GetOrCall_AfterARestart_ComesFromDiskThenFromMemory()
    {
        await AskAsync(5);
        await Cache.DisposeAsync();
        _cache = Open();
        Assert.Equal(AnswerSource.Disk, await AskAsync(6));
        Assert.Equal(AnswerSource.Memory, await AskAsync(7));
        var found = await Cache.FindAsync(Key, CancellationToken.None);
        Assert.Equal(5, SampleKeys.Mark(found!.Value.Answer));
    }

    [Fact]
    public async Task GetOrCall_CallFails_FailsForAllAndIsNotKept()
    {
        var gate = new TaskCompletionSource<CachedAnswer>();
        var first = Ask(_ => gate.Task);
        var second = Ask(_ => gate.Task);
        gate.SetException(new InvalidOperationException("no"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(AnswerSource.Call, await AskAsync(6));
    }

    [Fact]
    public async Task GetOrCall_AnswerIsNotToBeKept_IsGivenAndCalledForAgain()
    {
        var result = await Cache.GetOrCallAsync(Key, _ => Task.FromResult(SampleKeys.Answer(1, 10) with { IsKept = false }), CancellationToken.None);
        Assert.Equal(1, SampleKeys.Mark(result.Answer));
        Assert.Equal(AnswerSource.Call, await AskAsync(2));
    }

    [Fact]
    public async Task GetOrCall_OneOfTwoLeaves_CallGoesOnForTheOther()
    {
        using var leaving = new CancellationTokenSource();
        var gate = new TaskCompletionSource<CachedAnswer>();
        var token = default(CancellationToken);
        var first = Cache.GetOrCallAsync(Key, CallAsync, leaving.Token).AsTask();
        var second = Ask(_ => throw new InvalidOperationException("A second call."));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(token.IsCancellationRequested);
        gate.SetResult(SampleKeys.Answer(5, 10));
        Assert.Equal(AnswerSource.Shared, (await second).Source);

        Task<CachedAnswer> CallAsync(CancellationToken cancellationToken)
        {
            token = cancellationToken;
            return gate.Task;
        }
    }

    [Fact]
    public async Task GetOrCall_LastOneLeaves_CallIsEndedAndTheNextOneCallsAnew()
    {
        using var leaving = new CancellationTokenSource();
        var began = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        var waiting = Enumerable.Range(0, 3).Select(_ => Cache.GetOrCallAsync(Key, CallAsync, leaving.Token).AsTask()).ToList();
        await began.Task;
        await leaving.CancelAsync();
        await ended.Task;
        await Task.WhenAll(waiting.Select(one => Assert.ThrowsAnyAsync<OperationCanceledException>(() => one)));
        Assert.Equal(AnswerSource.Call, await AskAsync(6));

        async Task<CachedAnswer> CallAsync(CancellationToken cancellationToken)
        {
            began.TrySetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            finally
            {
                ended.SetResult();
            }

            throw new InvalidOperationException("It never gets here.");
        }
    }

    [Fact]
    public async Task GetOrCall_TimeIsOver_CallsAgain()
    {
        await AskAsync(5);
        _time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.Equal(AnswerSource.Call, await AskAsync(6));
    }

    [Fact]
    public async Task Clear_OneTenant_LeavesTheOthers()
    {
        foreach (var number in Enumerable.Range(0, 20))
        {
            Cache.Store(SampleKeys.Key(number, "north"), SampleKeys.Answer(number, 100));
            Cache.Store(SampleKeys.Key(number, "south"), SampleKeys.Answer(number, 100));
        }

        await Cache.FlushAsync(CancellationToken.None);
        Assert.Equal(20, (await Cache.CountAsync(new TenantId("north"), CancellationToken.None))!.Value.Entries);
        await Cache.ClearAsync(new TenantId("north"), CancellationToken.None);
        Assert.Equal(default(DiskCount), await Cache.CountAsync(new TenantId("north"), CancellationToken.None));
        Assert.Equal(20, (await Cache.CountAsync(null, CancellationToken.None))!.Value.Entries);
        Assert.Null(await Cache.FindAsync(SampleKeys.Key(3, "north"), CancellationToken.None));
        Assert.NotNull(await Cache.FindAsync(SampleKeys.Key(3, "south"), CancellationToken.None));
        await Cache.ClearAsync(null, CancellationToken.None);
        Assert.Equal((0, 0), (Cache.Stats.Memory.Entries, Cache.Stats.Disk.Entries));
    }

    [Fact]
    public async Task Clear_CallIsUnderWay_ItsAnswerIsNotKept()
    {
        var gate = new TaskCompletionSource<CachedAnswer>();
        var began = new TaskCompletionSource();
        var asked = Ask(_ =>
        {
            began.SetResult();
            return gate.Task;
        });
        await began.Task;
        await Cache.ClearAsync(null, CancellationToken.None);
        gate.SetResult(SampleKeys.Answer(5, 10));
        await asked;
        Assert.Equal(AnswerSource.Call, await AskAsync(6));
    }

    [Fact]
    public void Constructor_OptionsAreNotRight_NamesWhatTheyAccept()
    {
        var error = Assert.Throws<ArgumentException>(() => new AnswerCache(new CacheOptions { DiskBytesMax = 1, FaultsMax = 0 }, _time));
        Assert.Contains("diskBytesMax takes 4 MiB to 1 TiB, not 1.", error.Message, StringComparison.Ordinal);
        Assert.Contains("faultsMax takes 1 to 100, not 0.", error.Message, StringComparison.Ordinal);
    }

    private AnswerCache Open() => new(new CacheOptions { Directory = _directory.Path, DiskBytesMax = 4 * 1024 * 1024, Ttl = TimeSpan.FromMinutes(10) }, _time);

    private Task<CacheResult> Ask(Func<CancellationToken, Task<CachedAnswer>> call) => Cache.GetOrCallAsync(Key, call, CancellationToken.None).AsTask();

    private async Task<AnswerSource> AskAsync(long mark) => (await Ask(_ => Task.FromResult(SampleKeys.Answer(mark, 100)))).Source;
}

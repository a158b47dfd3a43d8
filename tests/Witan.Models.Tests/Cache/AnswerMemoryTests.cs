using System.Globalization;
using Witan.Models.Cache;
using Witan.Testing;
using Witan.Testing.Caching;

namespace Witan.Models.Tests.Cache;

public sealed class AnswerMemoryTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private AnswerMemory? _memory;

    public void Dispose() => _memory?.Dispose();

    [Fact]
    public void Set_OneMillionRandomActs_AccountsForEveryByte()
    {
        const int acts = 1_000_000;
        const int keys = 2_000;
        var options = new CacheOptions { MemoryBytesMax = 256 * 1024, AnswerBytesMax = 8 * 1024 };
        var memory = Open(options);
        var random = new Random(7);
        var model = new Dictionary<int, (long Mark, DateTimeOffset Expires)>();
        string[] tenants = ["north", "south", "east"];
        for (var act = 0; act < acts; act++)
        {
            var number = random.Next(keys);
            var key = SampleKey(number);
            switch (random.Next(1_000))
            {
                case < 500 when memory.TryGet(key, out var found):
                    Assert.True(model.TryGetValue(number, out var known) && known.Mark == SampleKeys.Mark(found) && known.Expires > _time.GetUtcNow(), $"{act}");
                    break;
                case < 500:
                    break;
                case < 990:
                    var answer = Mark(act, random.Next(100) == 0 ? 9_000 : random.Next(8, 600));
                    var expires = _time.GetUtcNow().AddSeconds(random.Next(0, 400));
                    var isKept = memory.Set(key, answer, expires);
                    Assert.True(answer.Content.Length <= options.AnswerBytesMax || !isKept);
                    model[number] = (isKept ? act : -1, expires);
                    break;
                case < 998:
                    _time.Advance(TimeSpan.FromSeconds(random.Next(1, 5)));
                    break;
                default:
                    var tenant = random.Next(10) == 0 ? null : tenants[random.Next(3)];
                    memory.Clear(tenant);
                    model.Keys.Where(gone => tenant is null || tenants[gone % 3] == tenant).ToList().ForEach(gone => model.Remove(gone));
                    break;
            }

            if (act % 500 == 0)
            {
                var stats = memory.Stats;
                Assert.Equal(memory.CountedBytes, stats.Bytes);
                Assert.InRange(stats.Bytes, 0, options.MemoryBytesMax);
            }
        }

        memory.Clear(null);
        Assert.Equal((0, 0), (memory.Stats.Bytes, memory.Stats.Entries));

        CacheKey SampleKey(int number) => Keys[number];
        static CachedAnswer Mark(long mark, int bytes)
        {
            var content = new byte[bytes];
            BitConverter.TryWriteBytes(content, mark);
            return new CachedAnswer(content);
        }
    }

    [Fact]
    public void TryGet_ManyThreadsReadAndWrite_GetOnlyWhatBelongsToTheKey()
    {
        var memory = Open(new CacheOptions { MemoryBytesMax = 128 * 1024 });
        var late = _time.GetUtcNow().AddDays(1);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, worker =>
        {
            var random = new Random(worker);
            for (var act = 0; act < 30_000; act++)
            {
                var number = random.Next(600);
                if (memory.TryGet(Keys[number], out var found))
                {
                    Assert.Equal(number, SampleKeys.Mark(found));
                }
                else
                {
                    memory.Set(Keys[number], SampleKeys.Answer(number, random.Next(8, 500)), late);
                }
            }
        });
        Assert.Equal(memory.CountedBytes, memory.Stats.Bytes);
        Assert.InRange(memory.Stats.Bytes, 1, 128 * 1024);
    }

    [Fact]
    public void TryGet_Hit_AllocatesNothing()
    {
        var memory = Open(new CacheOptions());
        memory.Set(Keys[0], SampleKeys.Answer(0, 100), _time.GetUtcNow().AddDays(1));
        Assert.True(memory.TryGet(Keys[0], out _));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1_000; round++)
        {
            memory.TryGet(Keys[0], out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void TryGet_TimeIsOver_IsAMissAndGivesItsRoomBack()
    {
        var memory = Open(new CacheOptions());
        memory.Set(Keys[0], SampleKeys.Answer(0, 100), _time.GetUtcNow().AddSeconds(60));
        _time.Advance(TimeSpan.FromSeconds(57));
        Assert.True(memory.TryGet(Keys[0], out _));
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.False(memory.TryGet(Keys[0], out _));
        Assert.Equal((0, 0, 1), (memory.Stats.Entries, memory.Stats.Bytes, memory.Stats.Expired));
    }

    [Fact]
    public void TryGet_KeysShareTheirShortHash_AreToldApart()
    {
        var memory = Open(new CacheOptions());
        var hash = new byte[CacheKey.HashBytes];
        var first = new CacheKey("north", hash);
        hash[^1] = 1;
        var second = new CacheKey("north", hash);
        var third = new CacheKey("south", hash);
        memory.Set(first, SampleKeys.Answer(1, 10), _time.GetUtcNow().AddDays(1));
        Assert.Equal(first.Short, second.Short);
        Assert.False(memory.TryGet(second, out _));
        memory.Set(second, SampleKeys.Answer(2, 10), _time.GetUtcNow().AddDays(1));
        Assert.False(memory.TryGet(third, out _));
        Assert.True(memory.TryGet(first, out var found));
        Assert.Equal(1, SampleKeys.Mark(found));
    }

    [Fact]
    public void Expiry_EqualTimes_EndSpreadOut()
    {
        var now = _time.GetUtcNow();
        var ttl = TimeSpan.FromDays(30);
        var ends = Enumerable.Range(0, 20_000).Select(number => (ExpirySpread.Of(now, ttl, SampleKeys.Key(number)) - now) / ttl).Order().ToArray();
        Assert.InRange(ends[0], 0.6, 1);
        Assert.InRange(ends[^1], 0.6, 1);
        var windows = Enumerable.Range(0, 96).Select(step => step / 100.0).Select(from => ends.Count(end => end >= from && end < from + 0.05));
        Assert.InRange(windows.Max() / (double)ends.Length, 0.1, 0.15);
    }

    [Fact]
    public void Set_ZipfTrace_HitsAtLeastWhatLruGets()
    {
        const int room = 10_000;
        var trace = ZipfTrace.Make(100_000, 0.99, 1_000_000, seed: 42);
        var keys = Enumerable.Range(0, 100_000).Select(number => SampleKeys.Key(number)).ToArray();
        var answer = new CachedAnswer(new byte[100]);
        var memory = Open(new CacheOptions { MemoryBytesMax = room * AnswerMemory.BytesOf(keys[0], answer) });
        var late = _time.GetUtcNow().AddDays(30);
        foreach (var key in trace)
        {
            if (!memory.TryGet(keys[key], out _))
            {
                memory.Set(keys[key], answer, late);
            }
        }

        var stats = memory.Stats;
        var ours = (double)stats.Hits / trace.Length;
        var lru = HitRatios.OfLeastRecentlyUsed(trace, room);
        var optimum = HitRatios.OfOptimum(trace, room);
        Repository.WriteTable("cache-hits", string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | Zipf(0.99), 100,000 keys, room for 10,000 | LRU | ours | Belady's optimum |
            | --- | ---: | ---: | ---: |
            | hits of 1,000,000 requests | {lru:P2} | {ours:P2} | {optimum:P2} |

            """));
        Assert.Equal(room, stats.Entries);
        Assert.True(ours >= lru + 0.02 && ours < optimum, $"ours {ours:P2}, LRU {lru:P2}, optimum {optimum:P2}");
    }

    private static readonly CacheKey[] Keys = [.. Enumerable.Range(0, 2_000).Select(number => SampleKeys.Key(number, (number % 3) switch { 0 => "north", 1 => "south", _ => "east" }))];

    private AnswerMemory Open(CacheOptions options) => _memory = new AnswerMemory(options, _time);
}

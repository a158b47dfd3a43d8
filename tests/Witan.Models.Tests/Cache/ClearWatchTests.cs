using System.Text;
using Witan.Kernel.Identity;
using Witan.Models.Cache;
using Witan.Testing;

namespace Witan.Models.Tests.Cache;

/// <summary>Two caches over one directory, as two processes have them: what the one clears is gone from the other's memory.</summary>
public sealed class ClearWatchTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _time = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Clear_ByAnother_EmptiesTheMemoryWithinASecond()
    {
        await using var one = Open();
        await using var other = Open();
        for (var clearing = 0; clearing < 3; clearing++)
        {
            await KeepAsync(one);
            Assert.NotNull(one.Peek(Key));
            await other.ClearAsync(TenantContext.Local.Tenant, CancellationToken.None);
            Assert.NotNull(one.Peek(Key));
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Null(one.Peek(Key));
            Assert.Null(await one.FindAsync(Key, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Clear_OfOnesOwn_KeepsWhatCameAfter()
    {
        await using var one = Open();
        await one.ClearAsync(null, CancellationToken.None);
        await KeepAsync(one);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(one.Peek(Key));
    }

    [Fact]
    public async Task Answer_AskedForBeforeAnotherCleared_IsNotKept()
    {
        await using var one = Open();
        await using var other = Open();
        await one.GetOrCallAsync(
            Key,
            async token =>
            {
                await other.ClearAsync(null, token);
                return Answer;
            },
            CancellationToken.None);
        Assert.Null(one.Peek(Key));
    }

    private static CacheKey Key { get; } = new(TenantContext.Local.Tenant.Value, new byte[CacheKey.HashBytes]);

    private static CachedAnswer Answer => new(Encoding.UTF8.GetBytes("Yes."));

    private static async Task KeepAsync(AnswerCache cache)
    {
        cache.Store(Key, Answer);
        await cache.FlushAsync(CancellationToken.None);
    }

    private AnswerCache Open() => new(new CacheOptions { Directory = _directory.Combine("cache") }, _time);
}

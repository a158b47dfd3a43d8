using Microsoft.Extensions.Caching.Memory;
using Witan.Models.Cache;

namespace Witan.Benchmarks.Caching;

/// <summary>Microsoft.Extensions.Caching.Memory, bounded by a count, with keys that are boxed before.</summary>
/// <param name="keys">The keys by their numbers.</param>
internal sealed class FrameworkCache(object[] keys) : CacheUnderTest
{
    private static readonly CachedAnswer Answer = new(new byte[CacheBenchOptions.AnswerBytes]);
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    private readonly MemoryCache _memory = new(new MemoryCacheOptions { SizeLimit = CacheBenchOptions.Room });

    private object[] _wanted = [];

    /// <inheritdoc/>
    public override void Want(int[] wanted) => _wanted = [.. wanted.Select(key => keys[key])];

    /// <inheritdoc/>
    public override bool Hit(int place) => _memory.TryGetValue(_wanted[place], out _);

    /// <inheritdoc/>
    public override bool TryGet(int key) => _memory.TryGetValue(keys[key], out _);

    /// <inheritdoc/>
    public override void Set(int key) => _memory.Set(keys[key], Answer, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Long });

    /// <inheritdoc/>
    public override void Dispose() => _memory.Dispose();
}

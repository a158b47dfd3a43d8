using Witan.Models.Cache;

namespace Witan.Benchmarks.Caching;

/// <summary>Ours.</summary>
/// <param name="keys">The keys by their numbers.</param>
internal sealed class OwnCache(CacheKey[] keys) : CacheUnderTest
{
    private static readonly CachedAnswer Answer = new(new byte[CacheBenchOptions.AnswerBytes]);
    private static readonly DateTimeOffset Late = TimeProvider.System.GetUtcNow().AddDays(30);

    private readonly AnswerMemory _memory = new(
        new CacheOptions { MemoryBytesMax = CacheBenchOptions.Room * AnswerMemory.BytesOf(keys[0], Answer) }, TimeProvider.System);

    private CacheKey[] _wanted = [];

    /// <inheritdoc/>
    public override void Want(int[] wanted) => _wanted = [.. wanted.Select(key => keys[key])];

    /// <inheritdoc/>
    public override bool Hit(int place) => _memory.TryGet(_wanted[place], out _);

    /// <inheritdoc/>
    public override bool TryGet(int key) => _memory.TryGet(keys[key], out _);

    /// <inheritdoc/>
    public override void Set(int key) => _memory.Set(keys[key], Answer, Late);

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_memory.Stats.Entries != CacheBenchOptions.Room)
        {
            throw new InvalidOperationException($"Ours held {_memory.Stats.Entries} entries instead of {CacheBenchOptions.Room}.");
        }

        _memory.Dispose();
    }
}

using Witan.Models.Cache;

namespace Witan.Benchmarks.Caching;

/// <summary>Ours.</summary>
/// <param name="keys">The keys by their numbers.</param>
internal sealed class OwnCache(CacheKey[] keys) : CacheUnderTest
{
    /// <summary>What an entry of ours takes beside its content.</summary>
    private const int Overhead = 320;

    private static readonly CachedAnswer Answer = new(new byte[CacheBenchOptions.AnswerBytes]);
    private static readonly DateTimeOffset Late = TimeProvider.System.GetUtcNow().AddDays(30);

    private readonly AnswerMemory _memory = new(
        new CacheOptions { MemoryBytesMax = CacheBenchOptions.Room * (long)(Overhead + CacheBenchOptions.AnswerBytes) }, TimeProvider.System);

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

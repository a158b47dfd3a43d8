using Witan.Models.Cache;

namespace Witan.Benchmarks.Caching;

/// <summary>What an entry in memory really takes, beside what is counted for it: the budget must not be a promise that is not kept.</summary>
internal static class EntryWeight
{
    private const int Entries = 100_000;

    /// <summary>Fills a cache, twice over so that it remembers as many keys as it can, and weighs it.</summary>
    /// <returns>The bytes taken and the bytes counted, of each entry.</returns>
    public static (double Taken, double Counted) Measure(CacheKey[] keys)
    {
        var sample = new CachedAnswer(new byte[CacheBenchOptions.AnswerBytes]);
        var late = TimeProvider.System.GetUtcNow().AddDays(30);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var memory = new AnswerMemory(new CacheOptions { MemoryBytesMax = Entries * AnswerMemory.BytesOf(keys[0], sample) }, TimeProvider.System);
        for (var number = 0; number < 3 * Entries; number++)
        {
            memory.Set(keys[number], new CachedAnswer(new byte[CacheBenchOptions.AnswerBytes]), late);
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        return ((double)taken / memory.Stats.Entries, (double)memory.Stats.Bytes / memory.Stats.Entries);
    }
}

namespace Witan.Benchmarks.Caching;

/// <summary>A cache of .NET, asked by a key's number so that the making of keys is not measured.</summary>
internal abstract class CacheUnderTest : IDisposable
{
    private const int Rounds = 5_000_000;
    private const int SetRounds = 500_000;

    /// <summary>Measures one turn. Hits and sets are on caches that are full.</summary>
    /// <param name="trace">The requests.</param>
    public CacheFigures Measure(int[] trace)
    {
        var hits = 0L;
        foreach (var key in trace)
        {
            if (TryGet(key))
            {
                hits++;
            }
            else
            {
                Set(key);
            }
        }

        return new CacheFigures { HitRatio = (double)hits / trace.Length, HitNs = HitNs(trace), SetNs = SetNs() };
    }

    /// <summary>Looks for a key.</summary>
    public abstract bool TryGet(int key);

    /// <summary>Says what will be asked for, so that keys lie in that order as those of requests do, and looking them up is not measured.</summary>
    public abstract void Want(int[] wanted);

    /// <summary>Looks for the key at a place of what is wanted.</summary>
    public abstract bool Hit(int place);

    /// <summary>Puts an answer there.</summary>
    public abstract void Set(int key);

    /// <inheritdoc/>
    public abstract void Dispose();

    private double HitNs(int[] trace)
    {
        // As the trace wants them, and only what is there.
        var wanted = trace.Take(200_000).Where(TryGet).ToArray();
        Want(wanted);
        var found = 0;
        var began = TimeProvider.System.GetTimestamp();
        for (int round = 0, next = 0; round < Rounds; round++)
        {
            found += Hit(next) ? 1 : 0;
            next = next + 1 == wanted.Length ? 0 : next + 1;
        }

        var took = TimeProvider.System.GetElapsedTime(began);
        // Microsoft's thins itself out in the background a little later than it is filled.
        return found > Rounds * 0.99 ? took.TotalNanoseconds / Rounds : throw new InvalidOperationException($"Of {Rounds} only {found} were found.");
    }

    private double SetNs()
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var round = 0; round < SetRounds; round++)
        {
            Set(CacheBenchOptions.Keys + round);
        }

        return TimeProvider.System.GetElapsedTime(began).TotalNanoseconds / SetRounds;
    }

    /// <summary>How many keys a turn uses.</summary>
    public const int KeysInAll = CacheBenchOptions.Keys + SetRounds;
}

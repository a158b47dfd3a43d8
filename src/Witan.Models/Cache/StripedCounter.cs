namespace Witan.Models.Cache;

/// <summary>Counts what many threads do at once without their waiting for one another's cache lines.</summary>
internal sealed class StripedCounter
{
    /// <summary>A power of two; more threads than that share a stripe, which costs time and no count.</summary>
    private const int Stripes = 16;

    /// <summary>128 bytes: processors fetch lines in pairs.</summary>
    private const int Spacing = 16;

    private readonly long[] _counts = new long[(Stripes + 1) * Spacing];

    public long Sum
    {
        get
        {
            var sum = 0L;
            for (var stripe = 1; stripe <= Stripes; stripe++)
            {
                sum += Interlocked.Read(ref _counts[stripe * Spacing]);
            }

            return sum;
        }
    }

    public void Increment() => Interlocked.Increment(ref _counts[(1 + (Environment.CurrentManagedThreadId & (Stripes - 1))) * Spacing]);
}

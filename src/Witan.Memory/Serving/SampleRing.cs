namespace Witan.Memory.Serving;

/// <summary>The last <see cref="SamplesMax"/> values of a figure. Safe to share between threads.</summary>
internal sealed class SampleRing
{
    /// <summary>The most values that are kept; the oldest goes first.</summary>
    public const int SamplesMax = 1000;

    private readonly Lock _lock = new();
    private readonly double[] _values = new double[SamplesMax];
    private long _added;

    public void Add(double value)
    {
        lock (_lock)
        {
            _values[_added++ % SamplesMax] = value;
        }
    }

    /// <summary>Gives the value that so many in a hundred do not exceed, and of how many; null of none.</summary>
    /// <param name="percent">From 1 to 100: the nearest rank.</param>
    public (double? Value, int Count) Percentile(int percent)
    {
        lock (_lock)
        {
            var count = (int)Math.Min(_added, SamplesMax);
            if (count == 0)
            {
                return (null, 0);
            }

            var sorted = _values[..count];
            Array.Sort(sorted);
            return (sorted[(int)Math.Ceiling(count * percent / 100.0) - 1], count);
        }
    }
}

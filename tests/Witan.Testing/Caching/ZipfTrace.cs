namespace Witan.Testing.Caching;

/// <summary>Requests for keys of which the n-th most wanted is asked for as often as 1/n^s: a few very often, most of them hardly ever.</summary>
public static class ZipfTrace
{
    /// <summary>Makes a trace; the same seed makes the same.</summary>
    /// <param name="keys">How many keys there are.</param>
    /// <param name="skew">The exponent s.</param>
    /// <param name="length">How many requests.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The keys in the order of the requests, each from 0 to below <paramref name="keys"/>; 0 is the most wanted.</returns>
    public static int[] Make(int keys, double skew, int length, int seed)
    {
        var upTo = new double[keys];
        var sum = 0.0;
        for (var key = 0; key < keys; key++)
        {
            upTo[key] = sum += Math.Pow(key + 1, -skew);
        }

        var random = new Random(seed);
        var trace = new int[length];
        for (var request = 0; request < length; request++)
        {
            var found = Array.BinarySearch(upTo, random.NextDouble() * sum);
            trace[request] = Math.Min(keys - 1, found < 0 ? ~found : found);
        }

        return trace;
    }
}

namespace Witan.Benchmarks.Caching;

/// <summary>What one turn of one cache showed.</summary>
internal sealed record CacheFigures
{
    /// <summary>Gets the nanoseconds of finding what is there.</summary>
    public required double HitNs { get; init; }

    /// <summary>Gets the nanoseconds of putting something new into a cache that is full.</summary>
    public required double SetNs { get; init; }

    /// <summary>Gets the hits on the trace, of all its requests.</summary>
    public required double HitRatio { get; init; }

    /// <summary>Gets what it is, where that is not known here; null otherwise.</summary>
    public string? Version { get; init; }

    /// <summary>Takes the median of each figure.</summary>
    public static CacheFigures Median(IReadOnlyList<CacheFigures> turns) => new()
    {
        HitNs = Middle(turns.Select(turn => turn.HitNs)),
        SetNs = Middle(turns.Select(turn => turn.SetNs)),
        HitRatio = Middle(turns.Select(turn => turn.HitRatio)),
        Version = turns[0].Version,
    };

    /// <summary>Gets the one in the middle.</summary>
    public static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

namespace Witan.Models.Cache;

/// <summary>When an answer's time is over. Answers that came together must not all be asked for anew together.</summary>
internal static class ExpirySpread
{
    /// <summary>The part of the time over which the ends are spread evenly: of 100 entries 12 or 13 end in any twentieth of it.</summary>
    public const double Width = 0.4;

    /// <summary>Gets the end: between 60 % and all of the longest time from now. The same key always gets the same part of it.</summary>
    /// <param name="now">The time.</param>
    /// <param name="ttl">The longest time.</param>
    /// <param name="key">Whose hash stands in for chance.</param>
    public static DateTimeOffset Of(DateTimeOffset now, TimeSpan ttl, in CacheKey key)
    {
        // 53 bits are what a double holds exactly.
        var share = (key.Spread >> 11) / (double)(1UL << 53);
        return now + (ttl * (1 - (Width * share)));
    }
}

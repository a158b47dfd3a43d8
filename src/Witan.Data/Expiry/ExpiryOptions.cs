namespace Witan.Data.Expiry;

/// <summary>Which entries expire, and when. Bound by the host, under <c>Expiry</c>.</summary>
public sealed class ExpiryOptions
{
    /// <summary>The most patterns: every key is compared with each of them.</summary>
    public const int PatternsMax = 64;

    /// <summary>The most characters of a pattern's name.</summary>
    public const int NameLengthMax = 64;

    /// <summary>The most characters of a prefix; the rest of a key is what tells entries apart.</summary>
    public const int PrefixLengthMax = 128;

    /// <summary>The name under which reports count the keys without a pattern. No pattern may have it.</summary>
    public const string OtherName = "other";

    /// <summary>Gets the shortest life of an entry: 1 s. Below it the clocks of two machines disagree on what has expired.</summary>
    public static TimeSpan TimeToLiveMin { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest life of an entry: 3650 days, ten years. What lives longer should have no pattern.</summary>
    public static TimeSpan TimeToLiveMax { get; } = TimeSpan.FromDays(3650);

    /// <summary>Gets the patterns that hold when nobody sets others.</summary>
    public static IReadOnlyList<ExpiryPattern> DefaultPatterns { get; } =
        [ExpiryPattern.Session, ExpiryPattern.Checkpoint, ExpiryPattern.RateWindow, ExpiryPattern.CachedAnswer];

    /// <summary>Gets or sets the patterns. A key fits at most one: no prefix is the beginning of another.</summary>
    /// <value><see cref="DefaultPatterns"/>. Up to 64; none at all means that nothing expires.</value>
    /// <remarks>A list that is set replaces the default one whole.</remarks>
    public IReadOnlyList<ExpiryPattern> Patterns { get; set; } = DefaultPatterns;

    /// <summary>Tells everything that is wrong with the options.</summary>
    /// <returns>One sentence for each fault, which names the key and what it accepts; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults() => ExpiryFaults.Find(Patterns);
}

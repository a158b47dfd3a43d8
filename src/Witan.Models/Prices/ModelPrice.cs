namespace Witan.Models.Prices;

/// <summary>What a model costs, in US dollars for a million tokens.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Output">Tokens written.</param>
public sealed record ModelPrice(decimal Input, decimal Output)
{
    /// <summary>The dearest price that is taken for real, in US dollars for a million tokens; more is a slip of the comma.</summary>
    public const decimal PriceMax = 10_000m;

    private const decimal PerMillion = 1_000_000m;

    /// <summary>Gets the price of a model that nobody charges for.</summary>
    public static ModelPrice Free { get; } = new(0, 0) { CacheRead = 0, CacheWrite = 0 };

    /// <summary>Gets the price of tokens read from the provider's prompt cache; null when they cost what others do.</summary>
    public decimal? CacheRead { get; init; }

    /// <summary>Gets the price of tokens written to the provider's prompt cache; null when they cost what others do.</summary>
    public decimal? CacheWrite { get; init; }

    /// <summary>Gets the most tokens that are read at these prices; null when any number is. Longer requests are refused, for they cost more than is written here.</summary>
    public long? InputMax { get; init; }

    /// <summary>Gets whether every call is free.</summary>
    public bool IsFree => Input == 0 && Output == 0 && CacheRead is null or 0 && CacheWrite is null or 0;

    /// <summary>Gets the dearest price of a token that is read, whatever cache it goes through, for a million.</summary>
    public decimal InputAtMost => Math.Max(Input, Math.Max(CacheRead ?? 0, CacheWrite ?? 0));

    /// <summary>Gets what is wrong with the numbers; null when nothing is.</summary>
    public string? Fault()
    {
        foreach (var (name, price) in new[] { ("input", Input), ("output", Output), ("cacheRead", CacheRead ?? 0), ("cacheWrite", CacheWrite ?? 0) })
        {
            if (price is < 0 or > PriceMax)
            {
                return $"{name} takes 0 to {PriceMax:0} US dollars for a million tokens, not {price}";
            }
        }

        return InputMax is <= 0 ? $"inputMax takes 1 or more tokens, not {InputMax}" : null;
    }

    /// <summary>Gets what a call costs.</summary>
    /// <param name="tokens">What it used.</param>
    /// <returns>US dollars, exactly.</returns>
    public decimal Cost(TokenCounts tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return ((tokens.Input * Input) + (tokens.Output * Output) + (tokens.CacheRead * (CacheRead ?? Input)) + (tokens.CacheWrite * (CacheWrite ?? Input))) / PerMillion;
    }

    /// <summary>Gets the most that a call costs.</summary>
    /// <param name="inputMax">The most tokens that it reads.</param>
    /// <param name="outputMax">The most tokens that it writes.</param>
    /// <returns>US dollars, exactly.</returns>
    public decimal CostAtMost(long inputMax, long outputMax) => ((inputMax * InputAtMost) + (outputMax * Output)) / PerMillion;
}

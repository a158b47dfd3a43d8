namespace Witan.Models.Settings;

/// <summary>The most that calls may cost.</summary>
public sealed record ModelCaps
{
    /// <summary>The highest cap that is taken for real, in US dollars.</summary>
    public const decimal UsdMax = 100_000m;

    /// <summary>Gets the most that one call may cost, in US dollars; 0 to <see cref="UsdMax"/>.</summary>
    public decimal CallUsd { get; init; } = 1m;

    /// <summary>Gets the most that one run may cost, in US dollars; 0 to <see cref="UsdMax"/>.</summary>
    public decimal RunUsd { get; init; } = 1m;

    /// <summary>Gets the most that the calls of one tenant may cost in a day (UTC), in US dollars; 0 to <see cref="UsdMax"/>.</summary>
    public decimal DayUsd { get; init; } = 10m;

    /// <summary>Gets what is wrong with the numbers; null when nothing is.</summary>
    public string? Fault()
    {
        foreach (var (name, usd) in new[] { ("callUsd", CallUsd), ("runUsd", RunUsd), ("dayUsd", DayUsd) })
        {
            if (usd is < 0 or > UsdMax)
            {
                return $"{name} takes 0 to {UsdMax:0} US dollars, not {usd}";
            }
        }

        return null;
    }
}

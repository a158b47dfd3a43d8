namespace Witan.Models.Prices;

/// <summary>Money as every book of the program keeps it.</summary>
public static class Usd
{
    /// <summary>The decimals that are kept: millionths of a dollar, so that sums of whole numbers are exact and agree everywhere.</summary>
    public const int Decimals = 6;

    private const decimal MicroPerUsd = 1_000_000m;

    /// <summary>Rounds up to what is kept, so that no call is cheaper in the books than on the bill.</summary>
    /// <param name="usd">US dollars.</param>
    public static decimal RoundUp(decimal usd) => decimal.Round(usd, Decimals, MidpointRounding.ToPositiveInfinity);

    /// <summary>Turns an amount into what tables hold.</summary>
    /// <param name="usd">US dollars.</param>
    /// <returns>Millionths of a dollar, rounded to the nearest.</returns>
    public static long Micro(decimal usd) => (long)decimal.Round(usd * MicroPerUsd);

    /// <summary>Turns what tables hold into an amount.</summary>
    /// <param name="micro">Millionths of a dollar.</param>
    /// <returns>US dollars.</returns>
    public static decimal OfMicro(long micro) => micro / MicroPerUsd;
}

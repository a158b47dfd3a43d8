namespace Witan.Models.Prices;

/// <summary>The file of the prices that the program knows.</summary>
/// <param name="AsOf">The day on which they were written down.</param>
/// <param name="Currency">What the numbers mean.</param>
/// <param name="Models">The prices by model.</param>
internal sealed record PriceFile(string AsOf, string Currency, Dictionary<string, ModelPrice> Models);

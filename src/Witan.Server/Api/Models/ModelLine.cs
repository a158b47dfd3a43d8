namespace Witan.Server.Api.Models;

/// <summary>A model that may answer.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Place">Which place it has there, from 1; the next is asked when it fails.</param>
/// <param name="Model">Its name.</param>
/// <param name="IsLanguageModel">False for the built-in analyst, which follows rules.</param>
/// <param name="InputUsdPerMillion">The price of a million tokens read, in US dollars; null where it is free.</param>
/// <param name="OutputUsdPerMillion">The price of a million tokens written, in US dollars; null where it is free.</param>
public sealed record ModelLine(string Role, int Place, string Model, bool IsLanguageModel, decimal? InputUsdPerMillion, decimal? OutputUsdPerMillion);

namespace Witan.Models.Calls;

/// <summary>A call that is about to be made.</summary>
/// <param name="Provider">The provider, as it is configured.</param>
/// <param name="Model">The model.</param>
/// <param name="MaxUsd">The most that it may cost, in US dollars.</param>
public sealed record CallEstimate(string Provider, string Model, decimal MaxUsd);

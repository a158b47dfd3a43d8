namespace Witan.Server.Flags;

/// <summary>Something that is switched on for a share of the tenants.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Percent">For how many of a hundred tenants it is on, 0 to 100: always the same ones, and more with a higher share.</param>
/// <param name="Meaning">What is on then.</param>
/// <param name="Setting">The setting that holds while nobody has said otherwise here.</param>
/// <param name="Version">How often it was changed; 0 when the setting holds.</param>
/// <param name="ChangedAt">When it was changed last; null when the setting holds.</param>
/// <param name="ChangedBy">Who changed it last; null when the setting holds.</param>
public sealed record FeatureFlag(string Name, int Percent, string Meaning, string Setting, long Version, DateTimeOffset? ChangedAt, string? ChangedBy);

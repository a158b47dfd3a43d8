using Witan.Models.Providers;

namespace Witan.Models.Settings;

/// <summary>One provider in the settings.</summary>
public sealed record ProviderSettings
{
    /// <summary>Gets how it is spoken to.</summary>
    public required ProviderKind Kind { get; init; }

    /// <summary>Gets its address; null for the kind's own.</summary>
    public Uri? Address { get; init; }

    /// <summary>Gets the name of the environment variable that holds its key; null when it takes none.</summary>
    public string? KeyVariable { get; init; }

    /// <summary>Gets whether nobody charges for its models, as for those on a machine of one's own; models need no price then.</summary>
    public bool Free { get; init; }
}

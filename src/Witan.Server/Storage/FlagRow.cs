namespace Witan.Server.Storage;

/// <summary>A row of <c>feature_flags</c>.</summary>
internal sealed record FlagRow
{
    public required string Name { get; init; }

    public required long Percent { get; init; }

    public required long Version { get; init; }

    public required long ChangedMs { get; init; }

    public required string ChangedBy { get; init; }
}

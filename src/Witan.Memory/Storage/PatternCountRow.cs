namespace Witan.Memory.Storage;

/// <summary>A pattern and how many episodes speak of it.</summary>
internal sealed record PatternCountRow
{
    public required string Id { get; init; }

    public required long Trials { get; init; }
}

namespace Witan.Memory.Storage;

/// <summary>How many there are of a kind.</summary>
internal sealed record CountRow
{
    public required string Word { get; init; }

    public required long Count { get; init; }
}

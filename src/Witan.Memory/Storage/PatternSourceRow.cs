using Witan.Memory.Patterns;

namespace Witan.Memory.Storage;

/// <summary>A row of the table of a pattern's sources.</summary>
internal sealed record PatternSourceRow
{
    public required string EpisodeId { get; init; }

    public required long Step { get; init; }

    public required string QuoteHash { get; init; }

    public required long IsSuccess { get; init; }

    public PatternSource ToSource() => new(EpisodeId, (int)Step, QuoteHash, IsSuccess != 0);
}

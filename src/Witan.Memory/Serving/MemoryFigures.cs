using Witan.Memory.Recall;

namespace Witan.Memory.Serving;

/// <summary>How much a tenant's memory keeps, and how its index stands.</summary>
public sealed record MemoryFigures
{
    /// <summary>Gets how many memories there are, by kind.</summary>
    public required IReadOnlyDictionary<string, long> Kinds { get; init; }

    /// <summary>Gets how many episodes go on.</summary>
    public required long OpenEpisodes { get; init; }

    /// <summary>Gets the number of the last change.</summary>
    public required long LastChange { get; init; }

    /// <summary>Gets the number of the last change that the index has seen.</summary>
    public required long IndexSeen { get; init; }

    /// <summary>Gets how large the index is.</summary>
    public required RecallIndexStats Index { get; init; }

    /// <summary>Gets a value indicating whether the database answered.</summary>
    public required bool IsFresh { get; init; }

    /// <summary>Gets how many memories are at hand without asking the database.</summary>
    public required int Cached { get; init; }

    /// <summary>Gets how often the index had to be built anew in this process.</summary>
    public required int Rebuilds { get; init; }
}

using Witan.Memory.Episodes;
using Witan.Memory.Recall;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>A change, with what the index needs of the memory; nothing of it when it is gone.</summary>
internal sealed record ChangeRow
{
    public required long Seq { get; init; }

    public required string Id { get; init; }

    public string? Kind { get; init; }

    public string? Domain { get; init; }

    public string? Type { get; init; }

    public string? EpisodeId { get; init; }

    public long? Place { get; init; }

    public long? AtMs { get; init; }

    public string? Outcome { get; init; }

    public string? Content { get; init; }

    public string? Subject { get; init; }

    public string? Slot { get; init; }

    public string? Stated { get; init; }

    public IndexChange ToChange() => new(Seq, Id, Content is null ? null : new MemoryItem
    {
        Id = Id,
        Domain = Domain!,
        Type = Type!,
        Group = EpisodeId,
        Position = (int)Place!,
        At = MemoryWords.At(AtMs!.Value),
        Outcome = EpisodeSummary.Read(Outcome!),
        Text = MemoryRecord.IndexText(Content, Subject, Slot, Stated),
    });
}

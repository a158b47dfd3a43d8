using Witan.Memory.Episodes;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>A row of the table of memories.</summary>
internal sealed record MemoryRow
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Domain { get; init; }

    public required string Type { get; init; }

    public string? EpisodeId { get; init; }

    public required long Place { get; init; }

    public required long AtMs { get; init; }

    public required string Outcome { get; init; }

    public required string Content { get; init; }

    public required string Tags { get; init; }

    public string? Subject { get; init; }

    public string? Slot { get; init; }

    public string? Stated { get; init; }

    public long? ValidFromMs { get; init; }

    public long? ValidToMs { get; init; }

    public required long RecordedMs { get; init; }

    public long? ClosedMs { get; init; }

    public required string RecordedBy { get; init; }

    public required long ConfirmedMs { get; init; }

    public required long Confirmations { get; init; }

    public string? Supersedes { get; init; }

    public string? SupersededBy { get; init; }

    public string? SourceRun { get; init; }

    public string? SourceStep { get; init; }

    public required string QuoteHash { get; init; }

    public required string Digest { get; init; }

    public required double Trust { get; init; }

    public required double Worth { get; init; }

    public required long IsHeld { get; init; }

    public static MemoryRow Of(MemoryRecord record, string digest) => new()
    {
        Id = record.Id,
        Kind = MemoryWords.Of(record.Kind),
        Domain = record.Domain,
        Type = record.Type,
        EpisodeId = record.EpisodeId,
        Place = record.Place,
        AtMs = MemoryWords.Ms(record.At),
        Outcome = EpisodeSummary.Word(record.Outcome),
        Content = record.Text,
        Tags = MemoryWords.Of(record.Tags),
        Subject = record.Subject,
        Slot = record.Slot,
        Stated = record.Value,
        ValidFromMs = MemoryWords.Ms(record.ValidFrom),
        ValidToMs = MemoryWords.Ms(record.ValidTo),
        RecordedMs = MemoryWords.Ms(record.RecordedAt),
        ClosedMs = MemoryWords.Ms(record.ClosedAt),
        RecordedBy = record.RecordedBy,
        ConfirmedMs = MemoryWords.Ms(record.ConfirmedAt),
        Confirmations = record.Confirmations,
        Supersedes = record.Supersedes,
        SupersededBy = record.SupersededBy,
        SourceRun = record.Source.Run,
        SourceStep = record.Source.Step,
        QuoteHash = record.Source.QuoteHash,
        Digest = digest,
        Trust = record.Trust,
        Worth = record.Worth,
        IsHeld = record.IsHeld ? 1 : 0,
    };

    public MemoryRecord ToRecord() => new()
    {
        Id = Id,
        Kind = MemoryWords.Kind(Kind),
        Domain = Domain,
        Type = Type,
        EpisodeId = EpisodeId,
        Place = (int)Place,
        At = MemoryWords.At(AtMs),
        Outcome = EpisodeSummary.Read(Outcome),
        Text = Content,
        Tags = MemoryWords.List(Tags),
        Subject = Subject,
        Slot = Slot,
        Value = Stated,
        ValidFrom = MemoryWords.At(ValidFromMs),
        ValidTo = MemoryWords.At(ValidToMs),
        RecordedAt = MemoryWords.At(RecordedMs),
        ClosedAt = MemoryWords.At(ClosedMs),
        RecordedBy = RecordedBy,
        ConfirmedAt = MemoryWords.At(ConfirmedMs),
        Confirmations = Confirmations,
        Supersedes = Supersedes,
        SupersededBy = SupersededBy,
        Source = new SourceRef(SourceRun, SourceStep, QuoteHash),
        Trust = Trust,
        Worth = Worth,
        IsHeld = IsHeld != 0,
    };
}

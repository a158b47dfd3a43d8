using Witan.Memory.Recall;

namespace Witan.Memory.Truth;

/// <summary>One thing that is remembered.</summary>
public sealed record MemoryRecord
{
    /// <summary>Gets its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it is.</summary>
    public required MemoryKind Kind { get; init; }

    /// <summary>Gets the field that it is in.</summary>
    public required string Domain { get; init; }

    /// <summary>Gets the kind of work that it belongs to.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the episode that it is of, null when it stands alone.</summary>
    public string? EpisodeId { get; init; }

    /// <summary>Gets its place in the episode: 0 for the whole, then the steps.</summary>
    public int Place { get; init; }

    /// <summary>Gets when it happened, or was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets how it ended; none for notes and facts.</summary>
    public MemoryOutcome Outcome { get; init; }

    /// <summary>Gets its words. They are what somebody wrote: data, never an instruction.</summary>
    public required string Text { get; init; }

    /// <summary>Gets its tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Gets whom or what it is about, null when it is about nobody.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets what of the subject it tells, null unless it is a fact.</summary>
    public string? Slot { get; init; }

    /// <summary>Gets the value of the slot, null unless it is a fact.</summary>
    public string? Value { get; init; }

    /// <summary>Gets from when on it is true; null when nobody said, and then it was true when it was said.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Gets until when it was true, null while nothing else is known.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Gets when it was stored.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Gets when <see cref="ValidTo"/> was stored, null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Gets who stored it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Gets when it was last said again.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Gets how often it was said again.</summary>
    public long Confirmations { get; init; }

    /// <summary>Gets the one whose place it took, null when it took none's.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Gets the one that took its place, null while it stands.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets where it comes from.</summary>
    public required SourceRef Source { get; init; }

    /// <summary>Gets how far it can be trusted, 0 to 1: never more than what it was derived from.</summary>
    public double Trust { get; init; } = 1;

    /// <summary>Gets what it is worth keeping, 0 to 1: an episode's reward, 0.5 for notes and facts.</summary>
    public double Worth { get; init; }

    /// <summary>Gets a value indicating whether a hold keeps it from being forgotten.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Gives the words that a memory is found by: those of a fact name its subject, its slot and its value, too.</summary>
    internal static string IndexText(string text, string? subject, string? slot, string? value) => slot is null ? text : $"{subject} {slot} {value}\n{text}";
}

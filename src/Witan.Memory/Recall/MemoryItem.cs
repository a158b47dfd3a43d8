namespace Witan.Memory.Recall;

/// <summary>One thing that can be recalled: a turn of a conversation, a step of an episode, its summary, a fact.</summary>
public sealed record MemoryItem
{
    /// <summary>Gets its id, unique within a tenant.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it is about, as the caller groups it: each domain is a shard of the index.</summary>
    public required string Domain { get; init; }

    /// <summary>Gets what kind of work it belongs to.</summary>
    public required string Type { get; init; }

    /// <summary>Gets what it happened in: an episode, a session. Neighbours in it lend each other weight. Null when it stands alone.</summary>
    public string? Group { get; init; }

    /// <summary>Gets its place within its group, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Gets when it happened, which is not when it was stored.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets how it ended.</summary>
    public MemoryOutcome Outcome { get; init; }

    /// <summary>Gets the words that it is found by.</summary>
    public required string Text { get; init; }

    /// <summary>Gets its vector, empty when no embedding is configured.</summary>
    public ReadOnlyMemory<float> Vector { get; init; }
}

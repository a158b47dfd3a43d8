namespace Witan.Data.Outbox;

/// <summary>Why a message cannot be taken up.</summary>
internal sealed record OutboxState
{
    public required long? SentMs { get; init; }

    public required long DueMs { get; init; }

    public required long ClaimedUntil { get; init; }
}

namespace Witan.Data.Outbox;

/// <summary>A message that a dispatcher has taken up.</summary>
internal sealed record OutboxClaim
{
    public required string Kind { get; init; }

    public required string Payload { get; init; }

    public required long DueMs { get; init; }

    /// <summary>Gets the number of this attempt, from 1. No two claims of a message have the same.</summary>
    public required long Attempts { get; init; }

    public required string? LastError { get; init; }
}

namespace Witan.Data.Outbox;

/// <summary>A message that was given up.</summary>
public sealed record ParkedMessage
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets how often it was tried.</summary>
    public required long Attempts { get; init; }

    /// <summary>Gets when it was put into the outbox, in milliseconds since 1970.</summary>
    public required long CreatedMs { get; init; }

    /// <summary>Gets why it was given up.</summary>
    public required string? LastError { get; init; }
}

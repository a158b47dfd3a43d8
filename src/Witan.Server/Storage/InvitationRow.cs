namespace Witan.Server.Storage;

/// <summary>A link that works once, as it is stored.</summary>
internal sealed record InvitationRow
{
    public required string Id { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Kind { get; init; }

    public string? ForUser { get; init; }

    public required string Role { get; init; }

    public required string InvitedBy { get; init; }

    public required long CreatedMs { get; init; }

    public required long ExpiresMs { get; init; }

    public long? UsedMs { get; init; }
}

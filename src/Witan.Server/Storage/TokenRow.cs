namespace Witan.Server.Storage;

/// <summary>A token as it is stored, with its user's role of now.</summary>
internal sealed record TokenRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Name { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Scopes { get; init; }

    public required long CreatedMs { get; init; }

    public required long ExpiresMs { get; init; }

    public long? RevokedMs { get; init; }

    public required string Role { get; init; }

    public long? DisabledMs { get; init; }
}

namespace Witan.Server.Storage;

/// <summary>A share link as it is stored.</summary>
internal sealed record ShareRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string RunId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required long CreatedMs { get; init; }

    public required long ExpiresMs { get; init; }

    public long? RevokedMs { get; init; }
}

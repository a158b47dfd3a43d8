namespace Witan.Server.Storage;

/// <summary>A browser that is signed in, with its user's role of now.</summary>
internal sealed record SignInRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Address { get; init; }

    public required string Agent { get; init; }

    public required long CreatedMs { get; init; }

    public required long SeenMs { get; init; }

    public required long ExpiresMs { get; init; }

    public required string Role { get; init; }

    public long? DisabledMs { get; init; }
}

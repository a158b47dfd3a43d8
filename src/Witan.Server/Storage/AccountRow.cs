namespace Witan.Server.Storage;

/// <summary>One user with the credentials, as they are stored.</summary>
internal sealed record AccountRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public required string Role { get; init; }

    public required long CreatedMs { get; init; }

    public string? PasswordHash { get; init; }

    public string? TotpSecret { get; init; }

    public long? TotpConfirmed { get; init; }

    public long? TotpStep { get; init; }

    public long? Failures { get; init; }

    public long? LockedMs { get; init; }

    public long? DisabledMs { get; init; }

    /// <summary>Gets the secret that a code must fit; null when there is none or its owner did not confirm it.</summary>
    public string? ActiveTotp => TotpConfirmed == 1 ? TotpSecret : null;
}

namespace Witan.Server.Storage;

/// <summary>What a request with a key opened.</summary>
internal sealed record IdempotencyRow
{
    public required string RequestHash { get; init; }

    public required string RunId { get; init; }
}

namespace Witan.Server.Storage;

/// <summary>A row of <c>documents</c>, without its content.</summary>
internal sealed record DocumentRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required string Sha256 { get; init; }

    public required long SizeBytes { get; init; }

    public required long CreatedMs { get; init; }
}

using Witan.Kernel.Identity;

namespace Witan.Data.Due;

/// <summary>A row as the list reads it.</summary>
internal sealed record DueRow
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Owner { get; init; }

    public required long DueMs { get; init; }

    public required long QueuedMs { get; init; }

    public required long Attempts { get; init; }

    public DueItem ToItem(string kind) => new(
        kind,
        Id,
        new TenantId(Tenant),
        new UserId(Owner),
        DateTimeOffset.FromUnixTimeMilliseconds(DueMs),
        DateTimeOffset.FromUnixTimeMilliseconds(QueuedMs),
        (int)Attempts);
}

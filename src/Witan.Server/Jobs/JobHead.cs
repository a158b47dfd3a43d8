namespace Witan.Server.Jobs;

/// <summary>Where a job stands.</summary>
public sealed record JobHead
{
    /// <summary>Gets the job's name.</summary>
    public required string Job { get; init; }

    /// <summary>Gets the process that works on it; null when none does.</summary>
    public string? Holder { get; init; }

    /// <summary>Gets when the holder counts as dead, in Unix milliseconds; 0 when there is none.</summary>
    public required long LeaseMs { get; init; }

    /// <summary>Gets when it was begun last, in Unix milliseconds; 0 when it never was.</summary>
    public required long StartedMs { get; init; }

    /// <summary>Gets when it was begun last; null when it never was.</summary>
    public DateTimeOffset? StartedAt => StartedMs > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(StartedMs) : null;
}

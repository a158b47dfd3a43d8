namespace Witan.Server.Health;

/// <summary>How readiness is found out.</summary>
public sealed record ReadinessOptions
{
    /// <summary>Gets how long an answer stands before the parts are tried again: however often somebody asks, they are tried so often at most.</summary>
    /// <value>2 s. From 0 to 1 min.</value>
    public TimeSpan CacheFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a part may take; then it counts as broken.</summary>
    /// <value>2 s. From 10 ms to 1 min. With <see cref="CacheFor"/> it bounds how late a dead part is seen.</value>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the room that the disk of the data directory must have.</summary>
    /// <value>64 MiB. From 0. Below it writes still work, and the next backup or log of the database may not.</value>
    public long DiskBytesMin { get; init; } = 64L << 20;
}

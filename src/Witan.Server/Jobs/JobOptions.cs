namespace Witan.Server.Jobs;

/// <summary>What the server does by itself, and how often. Zero turns a job off; it can be run by hand all the same.</summary>
public sealed record JobOptions
{
    /// <summary>The longest time between two runs of a job.</summary>
    public static readonly TimeSpan EveryMax = TimeSpan.FromDays(366);

    /// <summary>The shortest time between two runs of a job that is not off.</summary>
    public static readonly TimeSpan EveryMin = TimeSpan.FromMinutes(1);

    /// <summary>Gets how often entries whose time is over are removed.</summary>
    /// <value>1 h. 0, or from 1 min to 366 days.</value>
    public TimeSpan CleanUpEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how often messages that were sent long ago are removed.</summary>
    /// <value>1 h. 0, or from 1 min to 366 days.</value>
    public TimeSpan OutboxEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Gets how often the database is read from end to end.</summary>
    /// <value>1 day. 0, or from 1 min to 366 days.</value>
    public TimeSpan IntegrityEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets how often each tenant's memory index is compared with the database.</summary>
    /// <value>1 day. 0, or from 1 min to 366 days.</value>
    public TimeSpan ReconcileEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets how often memories go that the settings keep no longer.</summary>
    /// <value>1 day. 0, or from 1 min to 366 days.</value>
    public TimeSpan TidyEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets how often deliberations are looked for that have been over for long enough.</summary>
    /// <value>1 day. 0, or from 1 min to 366 days.</value>
    public TimeSpan RetentionEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets for how many days a deliberation is kept after its end. One of which a decision was accepted stays.</summary>
    /// <value>0: for ever. 0, or from <see cref="RetentionDaysMin"/> to 36,500.</value>
    public int RetentionDays { get; init; }

    /// <summary>The fewest days: for so long a request that opened a deliberation may be sent again, and must find it.</summary>
    public const int RetentionDaysMin = 7;

    /// <summary>Gets how often a backup is written, when there is a directory for it.</summary>
    /// <value>1 day. 0, or from 1 min to 366 days.</value>
    public TimeSpan BackupEvery { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets where backups are written; null for nowhere.</summary>
    public string? BackupDirectory { get; init; }

    /// <summary>Gets how many backups are kept there; the oldest go.</summary>
    /// <value>7. From 1 to 1,000.</value>
    public int BackupKeep { get; init; } = 7;
}

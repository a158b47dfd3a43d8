namespace Witan.Models.Cache;

/// <summary>How answers are cached. The settings file has it under <c>models.cache</c>.</summary>
public sealed record CacheOptions
{
    /// <summary>The name of the file in the directory.</summary>
    public const string FileName = "answers.db";

    private const long Mebi = 1024 * 1024;

    /// <summary>Gets the most bytes that answers may take in memory, with what each costs beside its content.</summary>
    /// <value>64 MiB. From 64 KiB to 16 GiB.</value>
    public long MemoryBytesMax { get; init; } = 64 * Mebi;

    /// <summary>Gets where the file lies; null to cache in memory only.</summary>
    public string? Directory { get; init; }

    /// <summary>Gets the most bytes that the file and its log may take on the disk.</summary>
    /// <value>512 MiB. From 4 MiB to 1 TiB.</value>
    /// <remarks>Files that were found damaged and set aside are beside it.</remarks>
    public long DiskBytesMax { get; init; } = 512 * Mebi;

    /// <summary>Gets how long an answer is kept at most. Each one goes by chance up to 40 % sooner, so that those that came together do not go together.</summary>
    /// <value>30 days. From 1 s to 365 days.</value>
    public TimeSpan Ttl { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Gets the largest answer that is kept. On the disk it is at most a sixty-fourth part of the budget.</summary>
    /// <value>1 MiB. From 1 KiB to 64 MiB.</value>
    public int AnswerBytesMax { get; init; } = (int)Mebi;

    /// <summary>Gets the most writes that wait for the disk; more are dropped and counted.</summary>
    /// <value>8,192. From 1 to 1,000,000.</value>
    public int QueueMax { get; init; } = 8_192;

    /// <summary>Gets the most bytes that wait for the disk; more are dropped and counted.</summary>
    /// <value>32 MiB. From 1 MiB to 1 GiB.</value>
    public long QueueBytesMax { get; init; } = 32 * Mebi;

    /// <summary>Gets how many faults of the disk in a row leave the cache with its memory only.</summary>
    /// <value>3. From 1 to 100.</value>
    public int FaultsMax { get; init; } = 3;

    /// <summary>Gets how often a disk that failed is tried again.</summary>
    /// <value>30 s. From 1 s to 1 h.</value>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many damaged files are kept for those who want to know why; older ones are deleted.</summary>
    /// <value>3. From 0 to 100.</value>
    public int DamagedFilesMax { get; init; } = 3;

    /// <summary>Tells everything that is wrong with the options.</summary>
    /// <returns>One sentence for each fault, which names the key and what it accepts; empty when all is right.</returns>
    public IReadOnlyList<string> FindFaults()
    {
        (bool IsFault, string Text)[] rules =
        [
            (MemoryBytesMax is < Mebi / 16 or > 16 * 1024 * Mebi, $"memoryBytesMax takes 64 KiB to 16 GiB, not {MemoryBytesMax}."),
            (Directory is { Length: 0 }, "directory takes a path, or nothing for memory only."),
            (DiskBytesMax is < 4 * Mebi or > 1024 * 1024 * Mebi, $"diskBytesMax takes 4 MiB to 1 TiB, not {DiskBytesMax}."),
            (Ttl < TimeSpan.FromSeconds(1) || Ttl > TimeSpan.FromDays(365), $"ttl takes 1 s to 365 days, not {Ttl}."),
            (AnswerBytesMax is < 1024 or > 64 * (int)Mebi, $"answerBytesMax takes 1 KiB to 64 MiB, not {AnswerBytesMax}."),
            (QueueMax is < 1 or > 1_000_000, $"queueMax takes 1 to 1,000,000, not {QueueMax}."),
            (QueueBytesMax is < Mebi or > 1024 * Mebi, $"queueBytesMax takes 1 MiB to 1 GiB, not {QueueBytesMax}."),
            (FaultsMax is < 1 or > 100, $"faultsMax takes 1 to 100, not {FaultsMax}."),
            (ProbeEvery < TimeSpan.FromSeconds(1) || ProbeEvery > TimeSpan.FromHours(1), $"probeEvery takes 1 s to 1 h, not {ProbeEvery}."),
            (DamagedFilesMax is < 0 or > 100, $"damagedFilesMax takes 0 to 100, not {DamagedFilesMax}."),
        ];
        return [.. rules.Where(rule => rule.IsFault).Select(rule => rule.Text)];
    }

    /// <summary>Refuses options that are not right.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    internal static CacheOptions Checked(CacheOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.FindFaults() is { Count: > 0 } faults ? throw new ArgumentException(string.Join(" ", faults), nameof(options)) : options;
    }
}

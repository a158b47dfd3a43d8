using System.Diagnostics.Metrics;

namespace Witan.Models.Cache;

/// <summary>What the cache counts for those who watch it. Nobody who listens costs a few nanoseconds.</summary>
internal static class CacheMeters
{
    /// <summary>The name of the module's meter.</summary>
    public const string MeterName = "Witan.Models";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Answers given, by <c>source</c>: memory, disk, shared or call.</summary>
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("witan.cache.answers", "{answer}", "Answers given, by where they came from.");

    private static readonly KeyValuePair<string, object?>[] Sources =
        [.. Enum.GetValues<AnswerSource>().Select(source => KeyValuePair.Create("source", (object?)source.ToString().ToLowerInvariant()))];

    /// <summary>Faults of the disk.</summary>
    public static Counter<long> Faults { get; } = Meter.CreateCounter<long>("witan.cache.disk.faults", "{fault}", "Faults of the cache's disk.");

    /// <summary>1 for each cache that is left with its memory only.</summary>
    public static UpDownCounter<long> Degraded { get; } =
        Meter.CreateUpDownCounter<long>("witan.cache.disk.degraded", "{cache}", "Caches that are left with their memory only.");

    /// <summary>Entries with a wrong checksum, set aside.</summary>
    public static Counter<long> Corrupt { get; } = Meter.CreateCounter<long>("witan.cache.disk.corrupt", "{entry}", "Entries that were not what had been written.");

    /// <summary>Whole files found damaged, and replaced.</summary>
    public static Counter<long> DamagedFiles { get; } = Meter.CreateCounter<long>("witan.cache.disk.damaged_files", "{file}", "Files found damaged, and replaced.");

    /// <summary>Writes that were dropped.</summary>
    public static Counter<long> Dropped { get; } = Meter.CreateCounter<long>("witan.cache.disk.dropped", "{write}", "Writes dropped for a full queue or a disk that failed.");

    /// <summary>An answer was given.</summary>
    public static void Answered(AnswerSource source) => Answers.Add(1, Sources[(int)source]);
}

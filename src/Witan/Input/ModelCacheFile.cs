using Witan.Models.Cache;

namespace Witan.Input;

/// <summary>The part <c>models.cache</c> of the settings file; see <see cref="CacheOptions"/>, which has the defaults and the ranges. Where the file lies is not in it: beside the data.</summary>
internal sealed record ModelCacheFile
{
    public long? MemoryBytesMax { get; init; }

    public long? DiskBytesMax { get; init; }

    public TimeSpan? Ttl { get; init; }

    public int? AnswerBytesMax { get; init; }

    public int? QueueMax { get; init; }

    public long? QueueBytesMax { get; init; }

    public int? FaultsMax { get; init; }

    public TimeSpan? ProbeEvery { get; init; }

    public int? DamagedFilesMax { get; init; }

    /// <summary>Fills in the defaults.</summary>
    /// <param name="defaults">What holds where the file says nothing.</param>
    public CacheOptions ToOptions(CacheOptions defaults) => defaults with
    {
        MemoryBytesMax = MemoryBytesMax ?? defaults.MemoryBytesMax,
        DiskBytesMax = DiskBytesMax ?? defaults.DiskBytesMax,
        Ttl = Ttl ?? defaults.Ttl,
        AnswerBytesMax = AnswerBytesMax ?? defaults.AnswerBytesMax,
        QueueMax = QueueMax ?? defaults.QueueMax,
        QueueBytesMax = QueueBytesMax ?? defaults.QueueBytesMax,
        FaultsMax = FaultsMax ?? defaults.FaultsMax,
        ProbeEvery = ProbeEvery ?? defaults.ProbeEvery,
        DamagedFilesMax = DamagedFilesMax ?? defaults.DamagedFilesMax,
    };
}

namespace Witan.Models.Cache.Disk;

/// <summary>Decides when a disk that fails is left alone. Immutable.</summary>
/// <remarks>Readers and the writer are counted apart, or the success of the one would hide for ever that the other fails.</remarks>
internal sealed record DiskHealth
{
    private readonly int _readFaults;
    private readonly int _writeFaults;

    public static DiskHealth Good { get; } = new();

    /// <summary>Gets whether it is left alone.</summary>
    public bool IsOff { get; private init; }

    /// <summary>Gets whether nothing failed lately: a success then changes nothing.</summary>
    public bool IsGood => this is { IsOff: false, _readFaults: 0, _writeFaults: 0 };

    /// <summary>Something failed.</summary>
    public DiskHealth Failed(bool isRead, int faultsMax)
    {
        var (reads, writes) = isRead ? (_readFaults + 1, _writeFaults) : (_readFaults, _writeFaults + 1);
        return new DiskHealth(reads, writes) { IsOff = IsOff || Math.Max(reads, writes) >= faultsMax };
    }

    /// <summary>Something went well. That alone brings nothing back that is off: a probe does.</summary>
    public DiskHealth Succeeded(bool isRead) => IsOff ? this : new DiskHealth(isRead ? 0 : _readFaults, isRead ? _writeFaults : 0);

    private DiskHealth()
    {
    }

    private DiskHealth(int readFaults, int writeFaults) => (_readFaults, _writeFaults) = (readFaults, writeFaults);
}

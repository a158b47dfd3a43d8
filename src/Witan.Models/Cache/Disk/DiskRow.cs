using System.Runtime.InteropServices;

namespace Witan.Models.Cache.Disk;

/// <summary>What a reader found.</summary>
/// <param name="Row">The row's number; 0 when there is none.</param>
/// <param name="Answer">The answer; null when there is none, or it is not to be used.</param>
/// <param name="ExpiresMs">When its time is over, in milliseconds since 1970.</param>
/// <param name="IsCorrupt">Whether it is not what was written.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DiskRow(long Row, CachedAnswer? Answer, long ExpiresMs, bool IsCorrupt)
{
    /// <summary>Gets what is found where nothing stands.</summary>
    public static DiskRow None { get; }

    /// <summary>Gets whether its time is over, and nothing else is wrong with it.</summary>
    public bool IsExpired => Row != 0 && Answer is null && !IsCorrupt;
}

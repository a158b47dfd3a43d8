using System.Runtime.InteropServices;

namespace Witan.Models.Cache;

/// <summary>What of one tenant, or of all, lies on the disk.</summary>
/// <param name="Entries">How many answers.</param>
/// <param name="Bytes">Their bytes, with their keys.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DiskCount(long Entries, long Bytes);

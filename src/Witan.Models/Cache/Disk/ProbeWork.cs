namespace Witan.Models.Cache.Disk;

/// <summary>See whether the disk that failed works again.</summary>
internal sealed record ProbeWork : DiskWork;

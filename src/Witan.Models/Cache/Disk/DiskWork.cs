namespace Witan.Models.Cache.Disk;

/// <summary>What the thread that writes is asked to do.</summary>
internal abstract record DiskWork;

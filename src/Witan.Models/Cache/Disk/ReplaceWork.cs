namespace Witan.Models.Cache.Disk;

/// <summary>Set the file aside that a reader found damaged, and begin another one.</summary>
/// <param name="Generation">Which file it was: two readers who find the same ask once.</param>
internal sealed record ReplaceWork(long Generation) : DiskWork;

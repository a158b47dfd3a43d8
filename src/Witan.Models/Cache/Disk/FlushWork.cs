namespace Witan.Models.Cache.Disk;

/// <summary>Say when all that was asked for before is done.</summary>
/// <param name="Done">Is told.</param>
internal sealed record FlushWork(TaskCompletionSource Done) : DiskWork;

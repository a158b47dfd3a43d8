namespace Witan.Models.Cache.Disk;

/// <summary>Take a row out that a reader found over, or not what was written.</summary>
/// <param name="Row">Its number.</param>
/// <param name="IsExpired">Whether its time was over.</param>
internal sealed record RemoveWork(long Row, bool IsExpired) : DiskWork;

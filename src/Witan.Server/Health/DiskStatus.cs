namespace Witan.Server.Health;

/// <summary>The disk of the data directory.</summary>
/// <param name="Directory">The data directory.</param>
/// <param name="FreeBytes">How much is free for this program.</param>
/// <param name="TotalBytes">How large the disk is.</param>
/// <param name="MinBytes">Below how much the server is not ready.</param>
public sealed record DiskStatus(string Directory, long FreeBytes, long TotalBytes, long MinBytes);

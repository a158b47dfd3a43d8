namespace Witan.Models.Cache.Disk;

/// <summary>Forget the answers of one tenant, or all.</summary>
/// <param name="Tenant">Whose; null for all.</param>
/// <param name="Done">Is told how many they were, or what kept them.</param>
internal sealed record ClearWork(string? Tenant, TaskCompletionSource<long> Done) : DiskWork;

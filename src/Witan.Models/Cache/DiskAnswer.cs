namespace Witan.Models.Cache;

/// <summary>An answer that lay on the disk.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Expires">When its time is over.</param>
public sealed record DiskAnswer(CachedAnswer Answer, DateTimeOffset Expires);

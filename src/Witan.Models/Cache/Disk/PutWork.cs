namespace Witan.Models.Cache.Disk;

/// <summary>Keep an answer.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Content">The answer.</param>
/// <param name="ExpiresMs">When its time is over, in milliseconds since 1970.</param>
internal sealed record PutWork(CacheKey Key, ReadOnlyMemory<byte> Content, long ExpiresMs) : DiskWork
{
    /// <summary>Gets what is counted for the row.</summary>
    public long Bytes => CacheKey.HashBytes + AnswerChecksum.Length + Key.Tenant.Length + Content.Length;
}

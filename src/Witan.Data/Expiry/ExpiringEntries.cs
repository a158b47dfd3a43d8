using System.Buffers.Binary;
using Witan.Kernel.Identity;

namespace Witan.Data.Expiry;

/// <summary>Small values of a tenant that live for as long as the pattern of their key says.</summary>
/// <remarks>An entry that has expired is absent from that moment on, whether or not <see cref="ExpiryCleaner"/> has removed it yet.</remarks>
/// <param name="database">The database.</param>
/// <param name="patterns">How long entries live.</param>
/// <param name="time">The clock.</param>
public sealed class ExpiringEntries(IDatabase database, ExpiryPatterns patterns, TimeProvider time)
{
    /// <summary>Writes an entry, in place of one that has the key. It begins to live anew.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="key">The key, 1 to 512 characters. One that fits no pattern lives until it is removed.</param>
    /// <param name="value">The value, up to 1 MiB.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <exception cref="ArgumentException">Key or value is beyond its limit.</exception>
    public Task SetAsync(TenantContext context, string key, byte[] value, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(value);
        ExpiryLimits.Check(key, value.Length);
        var now = time.GetUtcNow();
        var entry = new { key, value, now = now.ToUnixTimeMilliseconds(), expires = patterns.ExpiresAt(key, now)?.ToUnixTimeMilliseconds() };
        return database.WriteAsync(context, session => session.ExecuteAsync(ExpirySql.Set, entry), cancellationToken);
    }

    /// <summary>Reads an entry; null when there is none, or it has expired.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<byte[]?> GetAsync(TenantContext context, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var asked = new { key, now = NowMs() };
        return database.ReadAsync(context, session => session.FirstAsync<byte[]>(ExpirySql.Get, asked), cancellationToken);
    }

    /// <summary>Lets an entry begin to live anew, with the value that it has.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <returns>False when there is none, or it has expired.</returns>
    public async Task<bool> TouchAsync(TenantContext context, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = time.GetUtcNow();
        var asked = new { key, now = now.ToUnixTimeMilliseconds(), expires = patterns.ExpiresAt(key, now)?.ToUnixTimeMilliseconds() };
        return await database.WriteAsync(context, session => session.ExecuteAsync(ExpirySql.Touch, asked), cancellationToken) == 1;
    }

    /// <summary>Removes an entry, expired or not.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(TenantContext context, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await database.WriteAsync(context, session => session.ExecuteAsync(ExpirySql.Remove, new { key }), cancellationToken) == 1;
    }

    /// <summary>Counts one more in the key's window. A window begins with the first that is counted in it, and no later one prolongs it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="key">The key of a pattern, whose life is the window's length.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <returns>How many were counted in the window, this one included. No two callers get the same.</returns>
    /// <exception cref="ArgumentException">The key fits no pattern, so that its window would never end; or it is beyond its limit.</exception>
    /// <exception cref="InvalidOperationException">The key's entry is no counter: something else wrote it.</exception>
    public Task<long> IncrementAsync(TenantContext context, string key, CancellationToken cancellationToken)
    {
        ExpiryLimits.Check(key, sizeof(long));
        var now = time.GetUtcNow();
        var ends = patterns.ExpiresAt(key, now)?.ToUnixTimeMilliseconds()
            ?? throw new ArgumentException($"The key '{key}' fits no pattern, so that its window would never end.", nameof(key));
        var nowMs = now.ToUnixTimeMilliseconds();
        return database.WriteAsync(
            context,
            async session =>
            {
                var found = (await session.QueryAsync<Counter>(ExpirySql.LockCounter, new { key, value = ToBytes(0), now = nowMs, expires = ends })).Single();
                var ended = found.ExpiresMs is not { } end || end <= nowMs;
                var count = 1 + (ended ? 0 : ToCount(key, found.Value));
                await session.ExecuteAsync(ExpirySql.SetCounter, new { key, value = ToBytes(count), expires = ended ? ends : found.ExpiresMs });
                return count;
            },
            cancellationToken);
    }

    private static byte[] ToBytes(long count)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, count);
        return bytes;
    }

    private static long ToCount(string key, byte[] value) => value.Length == sizeof(long)
        ? BinaryPrimitives.ReadInt64BigEndian(value)
        : throw new InvalidOperationException($"The entry '{key}' holds {value.Length} bytes and is no counter.");

    private long NowMs() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Counter
    {
        public required byte[] Value { get; init; }

        public required long? ExpiresMs { get; init; }
    }
}

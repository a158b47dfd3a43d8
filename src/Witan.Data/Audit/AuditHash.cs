using System.Buffers;
using System.Security.Cryptography;

namespace Witan.Data.Audit;

/// <summary>The hash of an entry: SHA-256 (FIPS 180-4) over its fields in a fixed form.</summary>
/// <remarks>
/// <para>The bytes are the tag <c>witan.audit.1</c>; tenant as text; seq and at as numbers; user, role, action, resource type,
/// resource id, outcome and details as texts; and the previous hash. A text is its length in UTF-8 bytes (4 bytes, big endian)
/// and the bytes; a number is 8 bytes, big endian. Another form needs another tag.</para>
/// <para>It has no key: it shows what was changed afterwards, but whoever can rewrite all entries from some place to the end,
/// and the head, leaves no trace in the database. A head that was noted elsewhere shows that too.</para>
/// <para>Threads may share it. The usual entry is hashed without allocation.</para>
/// </remarks>
public static class AuditHash
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    // Far above what AuditEntry lets through. What is larger was not written by us, and is not read into a buffer.
    private const int ContentBytesMax = 1024 * 1024;
    private const int StackBytesMax = 2048;
    private const int TextFields = 8;
    private const int NumberFields = 2;

    private static ReadOnlySpan<byte> EntryTag => "witan.audit.1"u8;

    private static ReadOnlySpan<byte> GenesisTag => "witan.audit.genesis.1"u8;

    /// <summary>Gives what stands for the previous hash of a tenant's first entry, so that chains cannot change owners.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <exception cref="ArgumentException">The id is not well-formed text, or is far too long.</exception>
    public static byte[] Genesis(string tenantId)
    {
        var hash = new byte[Size];
        return TryGenesis(tenantId, hash)
            ? hash
            : throw new ArgumentException("A tenant's id must be well-formed text of at most 64 characters.", nameof(tenantId));
    }

    /// <summary>Computes the hash of an entry from its other fields.</summary>
    /// <param name="record">The entry; its <see cref="AuditRecord.Hash"/> is not read.</param>
    /// <param name="hash">Where the <see cref="Size"/> bytes go.</param>
    /// <exception cref="ArgumentException">See <see cref="TryCompute"/>.</exception>
    public static void Compute(AuditRecord record, Span<byte> hash)
    {
        if (!TryCompute(record, hash))
        {
            throw new ArgumentException(
                $"An audit record must hold well-formed text of at most {ContentBytesMax} bytes and a previous hash of {Size} bytes.",
                nameof(record));
        }
    }

    /// <summary>Computes the hash of an entry, if there can be one.</summary>
    /// <param name="record">The entry; its <see cref="AuditRecord.Hash"/> is not read.</param>
    /// <param name="hash">Where the <see cref="Size"/> bytes go; unchanged when the answer is false.</param>
    /// <returns>False when a text has half a surrogate pair, all of it is far too long, or the previous hash has a wrong size.</returns>
    public static bool TryCompute(AuditRecord record, Span<byte> hash)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bytesMax = BytesMax(record);
        if (bytesMax > ContentBytesMax || record.PreviousHash.Length != Size)
        {
            return false;
        }

        var rented = bytesMax > StackBytesMax ? ArrayPool<byte>.Shared.Rent((int)bytesMax) : null;
        var content = new CanonicalBytes(rented ?? stackalloc byte[StackBytesMax]);
        var whole = TryWrite(record, ref content);
        if (whole)
        {
            SHA256.HashData(content.Written, hash);
        }

        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return whole;
    }

    /// <summary>As <see cref="Genesis"/>, for an id from a database that may have been changed.</summary>
    internal static bool TryGenesis(string tenantId, Span<byte> hash)
    {
        ArgumentNullException.ThrowIfNull(tenantId);
        var bytesMax = GenesisTag.Length + CanonicalBytes.TextBytesMax(tenantId.Length);
        if (bytesMax > ContentBytesMax)
        {
            return false;
        }

        var content = new CanonicalBytes(new byte[bytesMax]);
        content.AddFixed(GenesisTag);
        if (!content.TryAddText(tenantId))
        {
            return false;
        }

        SHA256.HashData(content.Written, hash);
        return true;
    }

    private static long BytesMax(AuditRecord record)
    {
        var characters = (long)record.TenantId.Length + record.UserId.Length + record.Role.Length + record.Action.Length
            + record.ResourceType.Length + record.ResourceId.Length + record.Outcome.Length + record.Details.Length;
        return EntryTag.Length + CanonicalBytes.TextBytesMax(characters) + ((TextFields - 1) * sizeof(int))
            + (NumberFields * sizeof(long)) + Size;
    }

    private static bool TryWrite(AuditRecord record, ref CanonicalBytes content)
    {
        content.AddFixed(EntryTag);
        if (!content.TryAddText(record.TenantId))
        {
            return false;
        }

        content.AddNumber(record.Seq);
        content.AddNumber(record.AtMs);
        if (!content.TryAddText(record.UserId) || !content.TryAddText(record.Role) || !content.TryAddText(record.Action)
            || !content.TryAddText(record.ResourceType) || !content.TryAddText(record.ResourceId)
            || !content.TryAddText(record.Outcome) || !content.TryAddText(record.Details))
        {
            return false;
        }

        content.AddFixed(record.PreviousHash);
        return true;
    }
}

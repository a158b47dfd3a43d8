using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Witan.Data.Backup;

/// <summary>The first bytes of an archive; <see cref="ArchiveFormat"/> draws them.</summary>
internal sealed class ArchiveHeader
{
    /// <summary>How many bytes a header takes.</summary>
    public const int Length = DigestAt + SHA256.HashSizeInBytes;

    private const int VersionAt = 8;
    private const int FlagsAt = 9;
    private const int KindAt = 10;
    private const int IterationsAt = 11;
    private const int SaltAt = 15;
    private const int SaltBytes = 32;
    private const int NonceAt = SaltAt + SaltBytes;
    private const int ProofAt = NonceAt + CipherSeal.NoncePrefixBytes;
    private const int DigestAt = ProofAt + SHA256.HashSizeInBytes;
    private const byte Encrypted = 1;

    private readonly byte[] _bytes;

    private ArchiveHeader(byte[] bytes) => _bytes = bytes;

    /// <summary>Gets the header as it stands in the file.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    private ArchiveKeyKind Kind => (ArchiveKeyKind)_bytes[KindAt];

    private uint Iterations => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(IterationsAt));

    private ReadOnlySpan<byte> Salt => _bytes.AsSpan(SaltAt, SaltBytes);

    private Span<byte> NoncePrefix => _bytes.AsSpan(NonceAt, CipherSeal.NoncePrefixBytes);

    private Span<byte> Proof => _bytes.AsSpan(ProofAt, SHA256.HashSizeInBytes);

    private Span<byte> Digest => _bytes.AsSpan(DigestAt);

    /// <summary>Makes the header of a new archive.</summary>
    public static ArchiveHeader Create(ArchiveKey? key, out ChunkSeal seal)
    {
        var header = new ArchiveHeader(new byte[Length]);
        ArchiveFormat.Magic.CopyTo(header._bytes);
        header._bytes[VersionAt] = ArchiveFormat.Version;
        RandomNumberGenerator.Fill(header._bytes.AsSpan(SaltAt, SaltBytes));
        if (key is null)
        {
            SHA256.HashData(header._bytes.AsSpan(0, DigestAt), header.Digest);
            seal = new DigestSeal(header.Digest);
            return header;
        }

        header._bytes[FlagsAt] = Encrypted;
        header._bytes[KindAt] = (byte)key.Kind;
        BinaryPrimitives.WriteUInt32LittleEndian(header._bytes.AsSpan(IterationsAt), (uint)key.Iterations);
        RandomNumberGenerator.Fill(header.NoncePrefix);
        using var keys = DerivedKeys.Derive(key, header.Salt, key.Iterations);
        HMACSHA256.HashData(keys.Header, header._bytes.AsSpan(0, ProofAt), header.Proof);
        SHA256.HashData(header._bytes.AsSpan(0, DigestAt), header.Digest);
        seal = new CipherSeal(keys.Chunks, header.NoncePrefix, header.Digest);
        return header;
    }

    /// <summary>Reads and checks the header of an archive.</summary>
    /// <exception cref="StorageException">It is not an archive, newer than the program, or damaged.</exception>
    public static async Task<ArchiveHeader> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        var bytes = new byte[Length];
        var read = await input.ReadAtLeastAsync(bytes, Length, throwOnEndOfStream: false, cancellationToken);
        if (read <= VersionAt || !bytes.AsSpan(0, VersionAt).SequenceEqual(ArchiveFormat.Magic))
        {
            throw ArchiveFaults.NotAnArchive();
        }

        // Before all else: a newer version may have laid out the rest differently, its checksum included.
        if (bytes[VersionAt] != ArchiveFormat.Version)
        {
            throw ArchiveFaults.UnknownVersion(bytes[VersionAt]);
        }

        var header = read < Length ? throw ArchiveFaults.HeaderCut() : new ArchiveHeader(bytes);
        header.Check();
        return header;
    }

    /// <summary>Opens the chunks with the key.</summary>
    /// <exception cref="StorageException">The key is missing, wrong, or given for an archive that has none.</exception>
    public ChunkSeal Open(ArchiveKey? key)
    {
        if (Kind == ArchiveKeyKind.None)
        {
            // Not passed over: it would let a forged plain archive take the place of an encrypted one.
            return key is null ? new DigestSeal(Digest) : throw ArchiveFaults.KeyNotNeeded();
        }

        if (key is null)
        {
            throw ArchiveFaults.KeyMissing(Kind);
        }

        if (key.Kind != Kind)
        {
            throw ArchiveFaults.KeyOfOtherKind(Kind, key.Kind);
        }

        using var keys = DerivedKeys.Derive(key, Salt, (int)Iterations);
        Span<byte> proof = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(keys.Header, _bytes.AsSpan(0, ProofAt), proof);
        return CryptographicOperations.FixedTimeEquals(proof, Proof)
            ? new CipherSeal(keys.Chunks, NoncePrefix, Digest)
            : throw ArchiveFaults.KeyWrong(Kind);
    }

    private void Check()
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, DigestAt), digest);
        if (!digest.SequenceEqual(Digest))
        {
            throw ArchiveFaults.HeaderDamaged();
        }

        if ((_bytes[FlagsAt] & ~Encrypted) != 0 || Kind > ArchiveKeyKind.KeyFile)
        {
            throw ArchiveFaults.UnknownFeature();
        }

        if ((_bytes[FlagsAt] == Encrypted) != (Kind != ArchiveKeyKind.None) || (Iterations != 0) != (Kind == ArchiveKeyKind.Passphrase))
        {
            throw ArchiveFaults.HeaderDamaged();
        }

        if (Iterations > ArchiveKey.IterationsMax)
        {
            throw ArchiveFaults.TooManyIterations(Iterations);
        }
    }
}

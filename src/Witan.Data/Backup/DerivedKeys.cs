using System.Security.Cryptography;

namespace Witan.Data.Backup;

/// <summary>The two keys of one archive; zeroed when disposed.</summary>
internal sealed class DerivedKeys : IDisposable
{
    private readonly byte[] _header = new byte[ArchiveKey.RootBytes];
    private readonly byte[] _chunks = new byte[ArchiveKey.RootBytes];

    private DerivedKeys()
    {
    }

    /// <summary>Gets the key of the header's proof.</summary>
    public ReadOnlySpan<byte> Header => _header;

    /// <summary>Gets the key of the chunks.</summary>
    public ReadOnlySpan<byte> Chunks => _chunks;

    /// <summary>Derives the keys of the archive with this salt.</summary>
    public static DerivedKeys Derive(ArchiveKey key, ReadOnlySpan<byte> salt, int iterations)
    {
        // Two keys by expansion, not a longer derivation: PBKDF2 would make us pay twice for it, and an attacker once.
        Span<byte> root = stackalloc byte[ArchiveKey.RootBytes];
        key.DeriveRoot(salt, iterations, root);
        var keys = new DerivedKeys();
        HKDF.Expand(HashAlgorithmName.SHA256, root, keys._header, "witan archive 1 header"u8);
        HKDF.Expand(HashAlgorithmName.SHA256, root, keys._chunks, "witan archive 1 chunks"u8);
        CryptographicOperations.ZeroMemory(root);
        return keys;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_header);
        CryptographicOperations.ZeroMemory(_chunks);
    }
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Witan.Data.Backup;

/// <summary>What opens an encrypted archive: a passphrase or the content of a key file.</summary>
/// <remarks>It tells its secret to nobody, in no message and no text, and forgets it when disposed. One key serves many archives,
/// since each has a salt of its own. Thread-safe until it is disposed.</remarks>
public sealed class ArchiveKey : IDisposable
{
    /// <summary>The fewest bytes of a key file: 32, as many as the key that they protect.</summary>
    public const int KeyFileBytesMin = 32;

    /// <summary>The most bytes of a key file: 1 MiB. Whoever gives more has most likely named the wrong file.</summary>
    public const int KeyFileBytesMax = 1024 * 1024;

    /// <summary>How often PBKDF2 is applied to a passphrase: 600,000 times, as OWASP's password storage cheat sheet asks for
    /// HMAC-SHA256.</summary>
    public const int PassphraseIterations = 600_000;

    /// <summary>The most iterations that a header may ask for: a hostile one must not hold us for hours.</summary>
    internal const int IterationsMax = 10_000_000;

    /// <summary>The bytes of a derived root.</summary>
    internal const int RootBytes = 32;

    private readonly byte[] _secret;
    private bool _disposed;

    private ArchiveKey(ArchiveKeyKind kind, int iterations, byte[] secret)
    {
        Kind = kind;
        Iterations = iterations;
        _secret = secret;
    }

    /// <summary>Gets how keys are derived from the secret.</summary>
    internal ArchiveKeyKind Kind { get; }

    /// <summary>Gets the iterations for a new archive; 0 for a key file. An old archive names its own.</summary>
    internal int Iterations { get; }

    /// <summary>Takes a passphrase, exactly as it is: it is neither trimmed nor normalized.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <exception cref="ArgumentException">It is empty, or no text.</exception>
    public static ArchiveKey FromPassphrase(string passphrase) => FromPassphrase(passphrase, PassphraseIterations);

    /// <summary>Takes the content of a key file, exactly as it is.</summary>
    /// <param name="content">From <see cref="KeyFileBytesMin"/> to <see cref="KeyFileBytesMax"/> bytes, which should be random;
    /// they are copied, so that the caller may clear its own.</param>
    /// <exception cref="ArgumentException">They are too few or too many.</exception>
    public static ArchiveKey FromKeyFile(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length is < KeyFileBytesMin or > KeyFileBytesMax)
        {
            throw new ArgumentException(
                $"A key file holds from {KeyFileBytesMin} to {KeyFileBytesMax} bytes, not {content.Length}; make one of 32 random bytes.",
                nameof(content));
        }

        return new ArchiveKey(ArchiveKeyKind.KeyFile, iterations: 0, [.. content]);
    }

    /// <summary>Tells what kind of key it is, and nothing of the secret.</summary>
    public override string ToString() => Kind == ArchiveKeyKind.Passphrase ? "a passphrase" : "a key file";

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_secret);
    }

    /// <summary>Takes a passphrase with other iterations: a test that opens a thousand archives cannot pay the real ones.</summary>
    internal static ArchiveKey FromPassphrase(string passphrase, int iterations)
    {
        ArgumentException.ThrowIfNullOrEmpty(passphrase);
        var secret = new byte[Encoding.UTF8.GetByteCount(passphrase)];
        if (Utf8.FromUtf16(passphrase, secret, out _, out _, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            // Where it goes wrong is not told: it would name a character of the passphrase.
            throw new ArgumentException("The passphrase is not well-formed text; type it again.", nameof(passphrase));
        }

        return new ArchiveKey(ArchiveKeyKind.Passphrase, iterations, secret);
    }

    /// <summary>Derives the root of one archive's keys. With a passphrase this takes some tenths of a second by intent.</summary>
    internal void DeriveRoot(ReadOnlySpan<byte> salt, int iterations, Span<byte> root)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Kind == ArchiveKeyKind.Passphrase)
        {
            Rfc2898DeriveBytes.Pbkdf2(_secret, salt, root, iterations, HashAlgorithmName.SHA256);
        }
        else
        {
            HKDF.Extract(HashAlgorithmName.SHA256, _secret, salt, root);
        }
    }
}

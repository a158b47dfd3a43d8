namespace Witan.Data.Backup;

/// <summary>The archive's file format, version 1.</summary>
/// <remarks>
/// <para>An archive is a header of 118 bytes and then chunks up to the end of the file. Numbers are little-endian unless said.</para>
/// <list type="table">
/// <listheader><term>Offset</term><description>Header</description></listheader>
/// <item><term>0, 8 bytes</term><description>The magic <c>WITANBAK</c>.</description></item>
/// <item><term>8, 1 byte</term><description>The format version, 1. A reader looks at nothing behind a version it does not know.</description></item>
/// <item><term>9, 1 byte</term><description>Flags: bit 0 says that the chunks are encrypted; the others are zero.</description></item>
/// <item><term>10, 1 byte</term><description>How the key is derived: 0 without a key, 1 PBKDF2-HMAC-SHA256 of a passphrase,
/// 2 HKDF-Extract-SHA256 of a key file.</description></item>
/// <item><term>11, 4 bytes</term><description>PBKDF2's iterations, or 0.</description></item>
/// <item><term>15, 32 bytes</term><description>The salt: random, and fresh for each archive, also without a key.</description></item>
/// <item><term>47, 7 bytes</term><description>The random prefix of every chunk's nonce, or zeros.</description></item>
/// <item><term>54, 32 bytes</term><description>The proof: HMAC-SHA256 of bytes 0 to 53 under the header key, or zeros. It tells
/// a wrong key from damage, and binds the archive to one key, which AES-GCM alone would not.</description></item>
/// <item><term>86, 32 bytes</term><description>SHA-256 of bytes 0 to 85.</description></item>
/// </list>
/// <para>The derivation gives a root of 32 bytes; HKDF-Expand-SHA256 makes of it the header key (info <c>witan archive 1
/// header</c>) and the chunk key (info <c>witan archive 1 chunks</c>).</para>
/// <para>A chunk is the length of its payload (4 bytes), a mark (1 byte: 1 on the last chunk, else 0), the payload, and a tag.
/// Encrypted, the payload is AES-256-GCM under the nonce <c>prefix | number of the chunk from 0 (4 bytes, big-endian) |
/// mark</c>, with the header's SHA-256 as associated data and a tag of 16 bytes: the STREAM construction (Hoang, Reyhanitabar,
/// Rogaway and Vizár, 2015), under which a chunk that is altered, moved, dropped, doubled or taken from another archive
/// does not open, nor does a file that was cut between two chunks. Without a key the tag is the SHA-256 of
/// <c>header's SHA-256 | number | mark | length | payload</c>, which finds the same by accident, and no forger.</para>
/// <para>The payload is one Brotli stream of 1 byte to 256 KiB. What the chunks unpack to, one after another, is a sequence of
/// records that heed no chunk's border: a kind (1 byte, <see cref="ArchiveRecord"/>), the body's length (a varint), the body.
/// A table's body is the row of its name and its columns' names, a row's body is the row, both as
/// <see cref="Rows.RowCodec"/> encodes them; the last record is the manifest, as JSON.</para>
/// <para>The manifest stands at the end because rows are counted while they pass: who wants it first reads the file twice, and
/// so has verified it before believing it.</para>
/// </remarks>
internal static class ArchiveFormat
{
    /// <summary>The format version that this program writes and reads.</summary>
    public const byte Version = 1;

    /// <summary>How many bytes of records one chunk holds: 256 KiB, which bounds the memory of both sides.</summary>
    public const int ChunkBytes = 256 * 1024;

    /// <summary>The most bytes of one payload: Brotli adds a few to what it cannot compress.</summary>
    public const int PayloadBytesMax = ChunkBytes + 1024;

    /// <summary>The bytes before each payload.</summary>
    public const int FrameBytes = 5;

    /// <summary>The most tables of one archive, since their names and sums are held in memory.</summary>
    public const int TablesMax = 10_000;

    /// <summary>Brotli's quality. On journal-like rows, one core of the build machine, 2026-11: 0 gave 346 MB/s at a third of
    /// the size, 1 gave 208 MB/s at 28%, 2 gave 127 MB/s at 27%; Deflate at its fastest 263 MB/s at 38%.</summary>
    public const int BrotliQuality = 1;

    /// <summary>Brotli's window as a power of two: a chunk, since each one is compressed by itself.</summary>
    public const int BrotliWindow = 18;

    /// <summary>Gets the first bytes of every archive.</summary>
    public static ReadOnlySpan<byte> Magic => "WITANBAK"u8;
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Witan.Data.Backup;

/// <summary>Reads chunks, opens their seals and unpacks them. Nothing of a chunk is looked at before its seal is proved.</summary>
internal sealed class ChunkReader(Stream input, ChunkSeal seal)
{
    private readonly byte[] _frame = new byte[ArchiveFormat.FrameBytes];

    // Made when a chunk first needs them: the length is bounded, and a file that is no archive costs nothing.
    private byte[] _sealed = [];
    private byte[] _plain = [];
    private uint _next;
    private bool _isOver;

    /// <summary>Reads the next chunk.</summary>
    /// <returns>What it unpacks to, valid until the next call; empty when the last chunk was read.</returns>
    /// <exception cref="StorageException">The chunk is cut short or damaged, or bytes follow the last one.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync(CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        await FillAsync(_frame, cancellationToken);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(_frame);
        var mark = _frame[sizeof(uint)];
        if (length is 0 or > ArchiveFormat.PayloadBytesMax || mark > 1)
        {
            throw ArchiveFaults.ChunkDamaged(_next);
        }

        var size = (int)length + seal.TagBytes;
        Grow(ref _sealed, size);
        await FillAsync(_sealed.AsMemory(0, size), cancellationToken);
        _isOver = mark == 1;
        var plain = Unpack((int)length);
        if (_isOver && await input.ReadAsync(_frame.AsMemory(0, 1), cancellationToken) != 0)
        {
            throw ArchiveFaults.BytesFollow();
        }

        _next = checked(_next + 1);
        return plain;
    }

    private ReadOnlyMemory<byte> Unpack(int length)
    {
        var payload = _sealed.AsSpan(0, length);
        if (!seal.TryOpen(_next, _isOver, payload, _sealed.AsSpan(length, seal.TagBytes)))
        {
            throw ArchiveFaults.ChunkDamaged(_next);
        }

        Grow(ref _plain, ArchiveFormat.ChunkBytes);
        return BrotliDecoder.TryDecompress(payload, _plain, out var unpacked) && unpacked > 0
            ? _plain.AsMemory(0, unpacked)
            : throw ArchiveFaults.ChunkDamaged(_next);
    }

    private async ValueTask FillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken) < buffer.Length)
        {
            throw ArchiveFaults.ChunkCut(_next);
        }
    }

    private static void Grow(ref byte[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new byte[size];
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Witan.Data.Backup;

/// <summary>Cuts a stream of bytes into chunks, compresses and seals each, and writes it out.</summary>
internal sealed class ChunkWriter(Stream output, ArchiveHeader header, ChunkSeal seal, int chunkBytes)
{
    private readonly byte[] _plain = new byte[chunkBytes];
    private readonly byte[] _frame = new byte[ArchiveFormat.FrameBytes + ArchiveFormat.PayloadBytesMax + ChunkSeal.TagBytesMax];
    private int _filled;
    private uint _next;

    /// <summary>Appends bytes; writes out a chunk whenever one is full and more follows.</summary>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > _plain.Length - _filled)
        {
            return WriteOverBordersAsync(bytes, cancellationToken);
        }

        bytes.Span.CopyTo(_plain.AsSpan(_filled));
        _filled += bytes.Length;
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes out what is left as the last chunk.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await WriteChunkAsync(isLast: true, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private async ValueTask WriteOverBordersAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (!bytes.IsEmpty)
        {
            // Only now, when more follows: until then the full chunk could be the last one.
            if (_filled == _plain.Length)
            {
                await WriteChunkAsync(isLast: false, cancellationToken);
            }

            var fits = Math.Min(bytes.Length, _plain.Length - _filled);
            bytes.Span[..fits].CopyTo(_plain.AsSpan(_filled));
            _filled += fits;
            bytes = bytes[fits..];
        }
    }

    private async Task WriteChunkAsync(bool isLast, CancellationToken cancellationToken)
    {
        // Checked: a number that came round would use a nonce twice. It would take an archive of a pebibyte.
        var number = _next;
        _next = checked(number + 1);
        if (number == 0)
        {
            await output.WriteAsync(header.Bytes, cancellationToken);
        }

        await output.WriteAsync(_frame.AsMemory(0, Seal(number, isLast)), cancellationToken);
        _filled = 0;
    }

    private int Seal(uint number, bool isLast)
    {
        var body = _frame.AsSpan(ArchiveFormat.FrameBytes);
        var room = body[..ArchiveFormat.PayloadBytesMax];
        if (!BrotliEncoder.TryCompress(_plain.AsSpan(0, _filled), room, out var length, ArchiveFormat.BrotliQuality, ArchiveFormat.BrotliWindow))
        {
            throw new InvalidOperationException($"Brotli needs more than {room.Length} bytes for a chunk of {_filled}.");
        }

        BinaryPrimitives.WriteUInt32LittleEndian(_frame, (uint)length);
        _frame[sizeof(uint)] = isLast ? (byte)1 : (byte)0;
        seal.Close(number, isLast, body[..length], body.Slice(length, seal.TagBytes));
        return ArchiveFormat.FrameBytes + length + seal.TagBytes;
    }
}

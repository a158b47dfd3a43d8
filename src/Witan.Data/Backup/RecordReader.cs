using System.Buffers;
using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Finds the records in what the chunks unpack to.</summary>
internal sealed class RecordReader(ChunkReader chunks)
{
    private readonly ArrayBufferWriter<byte> _joined = new();
    private readonly byte[] _length = new byte[Varint.BytesMax];
    private ReadOnlyMemory<byte> _rest;

    /// <summary>Gets the kind of the record.</summary>
    public ArchiveRecord Kind { get; private set; }

    /// <summary>Gets the body of the record; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the archive.</returns>
    /// <exception cref="StorageException">A chunk is damaged, or a record is.</exception>
    public ValueTask<bool> NextAsync(CancellationToken cancellationToken) =>
        TryTakeWhole() ? ValueTask.FromResult(true) : JoinAsync(cancellationToken);

    /// <summary>The usual case, without a copy: the record lies whole in the chunk at hand.</summary>
    private bool TryTakeWhole()
    {
        var rest = _rest.Span;
        if (rest.Length < 2)
        {
            return false;
        }

        var size = Varint.Read(rest[1..], out var length);
        if (size == 0 || length > (ulong)(rest.Length - 1 - size))
        {
            return false;
        }

        Kind = (ArchiveRecord)rest[0];
        Body = _rest.Slice(1 + size, (int)length);
        _rest = _rest[(1 + size + (int)length)..];
        return true;
    }

    /// <summary>A record that crosses a border, piece by piece: only bytes that are there are made room for.</summary>
    private async ValueTask<bool> JoinAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(cancellationToken))
        {
            return false;
        }

        Kind = (ArchiveRecord)await TakeByteAsync(cancellationToken);
        var missing = await TakeLengthAsync(cancellationToken);
        _joined.ResetWrittenCount();
        while (missing > 0)
        {
            await FillOrThrowAsync(cancellationToken);
            var piece = _rest[..(int)Math.Min((uint)_rest.Length, missing)];
            _joined.Write(piece.Span);
            _rest = _rest[piece.Length..];
            missing -= (ulong)piece.Length;
        }

        Body = _joined.WrittenMemory;
        return true;
    }

    private async ValueTask<ulong> TakeLengthAsync(CancellationToken cancellationToken)
    {
        for (var at = 0; at < _length.Length; at++)
        {
            _length[at] = await TakeByteAsync(cancellationToken);
            if (_length[at] < 0x80)
            {
                return Varint.Read(_length.AsSpan(0, at + 1), out var length) > 0 && length <= RowCodec.BytesMax
                    ? length
                    : throw ArchiveFaults.Contradicts("a record is longer than it may be");
            }
        }

        throw ArchiveFaults.Contradicts("a record tells no length");
    }

    private async ValueTask<byte> TakeByteAsync(CancellationToken cancellationToken)
    {
        await FillOrThrowAsync(cancellationToken);
        var value = _rest.Span[0];
        _rest = _rest[1..];
        return value;
    }

    private async ValueTask FillOrThrowAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(cancellationToken))
        {
            throw ArchiveFaults.Contradicts("it ends inside a record");
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            _rest = await chunks.NextAsync(cancellationToken);
        }

        return !_rest.IsEmpty;
    }
}

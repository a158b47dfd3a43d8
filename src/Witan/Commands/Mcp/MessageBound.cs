using System.Buffers;

namespace Witan.Commands.Mcp;

/// <summary>Standard input with a bound on its lines, which are the messages: of a longer one the rest is dropped, so that no client fills the memory.</summary>
/// <remarks>What is left of it is no message any more, and is answered as such.</remarks>
/// <param name="inner">What is read.</param>
/// <param name="bytesMax">The most bytes of a line.</param>
/// <param name="cut">Told once for each line that is cut.</param>
/// <param name="ended">Told once, when the other side has ended.</param>
internal sealed class MessageBound(Stream inner, int bytesMax, Action cut, Action ended) : Stream
{
    private long _length;
    private bool _hasEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            // A read of a pipe cannot be broken off; whoever stops must not wait for it.
            var read = await Task.Run(() => inner.ReadAsync(buffer, CancellationToken.None).AsTask(), CancellationToken.None).WaitAsync(cancellationToken);
            if (read == 0)
            {
                End();
                return 0;
            }

            var kept = Keep(buffer.Span[..read]);
            if (kept > 0 || buffer.Length == 0)
            {
                return kept;
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var rented = ArrayPool<byte>.Shared.Rent(count);
        try
        {
            while (true)
            {
                var read = inner.Read(rented, 0, count);
                if (read == 0)
                {
                    End();
                }

                var kept = Keep(rented.AsSpan(0, read));
                if (kept > 0 || read == 0)
                {
                    rented.AsSpan(0, kept).CopyTo(buffer.AsSpan(offset, count));
                    return kept;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            ended();
        }
    }

    /// <summary>Moves what is kept to the front.</summary>
    /// <returns>How much it is.</returns>
    private int Keep(Span<byte> bytes)
    {
        var kept = 0;
        foreach (var value in bytes)
        {
            var ends = value == (byte)'\n';
            if (ends || _length < bytesMax)
            {
                bytes[kept++] = value;
            }
            else if (_length == bytesMax)
            {
                cut();
            }

            _length = ends ? 0 : _length + 1;
        }

        return kept;
    }
}

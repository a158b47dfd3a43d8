using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Graph;

/// <summary>Passes bytes on and sums them up.</summary>
internal sealed class SummingStream(Stream inner) : Stream
{
    public uint Sum { get; private set; } = uint.MaxValue;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Sum = SegmentFile.Checksum(buffer, Sum);
        inner.Write(buffer);
    }
}

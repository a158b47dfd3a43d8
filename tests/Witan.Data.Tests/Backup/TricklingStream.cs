namespace Witan.Data.Tests.Backup;

/// <summary>Gives one byte per read and cannot seek, as a slow pipe does.</summary>
internal sealed class TricklingStream(byte[] content) : MemoryStream(content)
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 1)], cancellationToken);
}

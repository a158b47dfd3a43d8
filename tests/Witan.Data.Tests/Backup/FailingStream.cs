namespace Witan.Data.Tests.Backup;

/// <summary>Fails its n-th write, as a full disk does.</summary>
internal sealed class FailingStream(int failingWrite) : MemoryStream
{
    private int _writes;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        ++_writes == failingWrite ? ValueTask.FromException(new IOException("No space left on device.")) : base.WriteAsync(buffer, cancellationToken);
}

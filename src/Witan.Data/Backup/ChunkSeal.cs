namespace Witan.Data.Backup;

/// <summary>Binds each chunk of one archive to its place, so that no chunk can be altered, moved or dropped unseen.</summary>
internal abstract class ChunkSeal : IDisposable
{
    /// <summary>The most bytes of a tag.</summary>
    public const int TagBytesMax = 32;

    /// <summary>Gets how many bytes the tag behind each payload takes.</summary>
    public abstract int TagBytes { get; }

    /// <summary>Seals a payload where it lies.</summary>
    /// <param name="number">The chunk's number, from 0; no number is ever sealed twice.</param>
    /// <param name="isLast">Whether it is the archive's last chunk.</param>
    /// <param name="payload">The payload; encrypted on return when there is a key.</param>
    /// <param name="tag">Takes the tag.</param>
    public abstract void Close(uint number, bool isLast, Span<byte> payload, Span<byte> tag);

    /// <summary>Opens a payload where it lies.</summary>
    /// <returns>False when the chunk is not the one that was sealed at this place; the payload is then worthless.</returns>
    public abstract bool TryOpen(uint number, bool isLast, Span<byte> payload, ReadOnlySpan<byte> tag);

    /// <inheritdoc/>
    public abstract void Dispose();
}

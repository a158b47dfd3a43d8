using System.Net;

namespace Witan.Models.Providers;

/// <summary>The body of an answer, which ends with an error when it is longer than any answer.</summary>
internal sealed class BoundedContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly long _bytesMax;

    /// <summary>Bounds a body.</summary>
    /// <param name="inner">The body; it is disposed of with this one.</param>
    /// <param name="bytesMax">The most bytes.</param>
    public BoundedContent(HttpContent inner, long bytesMax)
    {
        (_inner, _bytesMax) = (inner, bytesMax);
        foreach (var (name, values) in inner.Headers)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <inheritdoc/>
    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new BoundedStream(await _inner.ReadAsStreamAsync(cancellationToken), _bytesMax);

    /// <inheritdoc/>
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new BoundedStream(_inner.ReadAsStream(cancellationToken), _bytesMax);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var bounded = new BoundedStream(await _inner.ReadAsStreamAsync(cancellationToken), _bytesMax);
        await bounded.CopyToAsync(stream, cancellationToken);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

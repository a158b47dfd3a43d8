using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace Witan.Testing.Models;

/// <summary>An HTTP/1.1 request as it came.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; empty when there is none.</param>
internal sealed record HttpRequestText(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Reads the next request; null when the other side has closed.</summary>
    public static async Task<HttpRequestText?> ReadAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        if (await LineAsync(pipe, cancellationToken) is not { } first)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(pipe, cancellationToken) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var words = first.Split(' ');
        return new HttpRequestText(words[0], words[1], headers, await BodyAsync(pipe, headers, cancellationToken));
    }

    private static async Task<byte[]> BodyAsync(PipeReader pipe, Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        if (headers.TryGetValue("Content-Length", out var length))
        {
            return await BytesAsync(pipe, int.Parse(length, CultureInfo.InvariantCulture), cancellationToken);
        }

        var body = new List<byte>();
        if (headers.ContainsKey("Transfer-Encoding"))
        {
            while (await LineAsync(pipe, cancellationToken) is { } line && int.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
            {
                body.AddRange(await BytesAsync(pipe, size, cancellationToken));
                await LineAsync(pipe, cancellationToken);
            }

            await LineAsync(pipe, cancellationToken);
        }

        return [.. body];
    }

    private static async Task<byte[]> BytesAsync(PipeReader pipe, int length, CancellationToken cancellationToken)
    {
        if (length == 0)
        {
            return [];
        }

        var read = await pipe.ReadAtLeastAsync(length, cancellationToken);
        if (read.Buffer.Length < length)
        {
            throw new EndOfStreamException("The other side closed in the middle of a request.");
        }

        var bytes = read.Buffer.Slice(0, length).ToArray();
        pipe.AdvanceTo(read.Buffer.GetPosition(length));
        return bytes;
    }

    private static async Task<string?> LineAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.ASCII.GetString(buffer.Slice(0, end)).TrimEnd('\r');
                pipe.AdvanceTo(buffer.GetPosition(1, end));
                return line;
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return null;
            }
        }
    }
}

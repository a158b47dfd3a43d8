using System.Text.Json;

namespace Witan.Data.Audit;

/// <summary>Verifies an exported log, without a database. Nothing in the file is trusted.</summary>
public sealed class AuditFile
{
    /// <summary>The most bytes of a line: 256 KiB, far above what an entry within its limits takes.</summary>
    public const int LineBytesMax = 256 * 1024;

    private readonly Dictionary<string, AuditVerifier> _open = new(StringComparer.Ordinal);
    private readonly AuditFindings _findings = new();
    private long _line;

    private AuditFile()
    {
    }

    /// <summary>Verifies what <see cref="AuditExport"/> wrote; memory holds one line, and a little for each tenant.</summary>
    /// <param name="input">The file.</param>
    /// <param name="progress">Is told now and then how many entries were read so far; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StorageException">It holds a line that no export has, or none at all.</exception>
    public static async Task<AuditReport> VerifyAsync(Stream input, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var file = new AuditFile();
        await file.ReadAsync(input, progress, cancellationToken);
        foreach (var (tenantId, verifier) in file._open)
        {
            file._findings.Add(tenantId, verifier.Finish(head: null));
        }

        return file._line == 0
            ? throw new StorageException(StorageFault.Damaged, "There is nothing in the exported audit log: neither an entry nor a head. Export it again.")
            : file._findings.ToReport();
    }

    private async Task ReadAsync(Stream input, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var buffer = new byte[LineBytesMax];
        var held = 0;
        while (await input.ReadAsync(buffer.AsMemory(held), cancellationToken) is var read and > 0)
        {
            held += read;
            // Only what is new is searched: a slow pipe would else have a long line searched from its beginning at every read.
            var used = buffer.AsSpan(held - read, read).Contains((byte)'\n') ? Take(buffer.AsSpan(0, held), progress) : 0;
            buffer.AsSpan(used, held - used).CopyTo(buffer);
            held -= used;
            if (held == buffer.Length)
            {
                throw Unreadable($"is longer than {LineBytesMax / 1024} KiB", cause: null);
            }
        }

        if (held > 0)
        {
            throw Unreadable("has no end: the file was cut off", cause: null);
        }
    }

    /// <summary>Takes all lines that are there to their end, and tells how many bytes they have.</summary>
    private int Take(ReadOnlySpan<byte> bytes, IProgress<long>? progress)
    {
        var used = 0;
        while (bytes[used..].IndexOf((byte)'\n') is var length and >= 0)
        {
            Take(Parse(bytes.Slice(used, length)));
            used += length + 1;
            if (++_line % AuditSweep.ProgressEvery == 0)
            {
                progress?.Report(_findings.Entries);
            }
        }

        return used;
    }

    private void Take(AuditLine line)
    {
        var tenantId = line.Entry?.TenantId ?? line.Head!.TenantId;
        if (!_open.TryGetValue(tenantId, out var verifier))
        {
            _open.Add(tenantId, verifier = new AuditVerifier());
        }

        if (line.Entry is { } entry)
        {
            verifier.Feed(entry);
            _findings.Entries++;
            return;
        }

        _findings.Add(tenantId, verifier.Finish(line.Head));
        _open.Remove(tenantId);
    }

    private AuditLine Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, AuditJson.Default.AuditLine) is { } read && read.Entry is null != read.Head is null
                ? read
                : throw Unreadable("is neither an entry nor a head", cause: null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is what half a surrogate pair in an escape gives.
            throw Unreadable("is neither an entry nor a head", error);
        }
    }

    private StorageException Unreadable(string what, Exception? cause) =>
        new(StorageFault.Damaged, $"Line {_line + 1} of the exported audit log {what}. It was not written by 'witan audit export', or changed since.", cause);
}

using System.Buffers;
using System.Text.Json;
using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Writes an archive: tables one after another, the rows of each as they come, and the manifest last.</summary>
/// <remarks>
/// <para>Holds one chunk of 256 KiB and the longest row in memory, whatever the size of the database. What is written without
/// <see cref="CompleteAsync"/> is refused by every reader as cut short. Errors of the stream itself pass through as they are,
/// since only the caller knows the file's name; after one the writer takes nothing more.</para>
/// <para>Not thread-safe, and one call at a time.</para>
/// </remarks>
public sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly byte[] _lead = new byte[1 + Varint.BytesMax];
    private readonly TableLedger _ledger = new();
    private readonly ChunkSeal _seal;
    private readonly ChunkWriter _chunks;
    private bool _isClosed;

    /// <summary>Initializes a new instance of the <see cref="ArchiveWriter"/> class. With a passphrase this takes some tenths
    /// of a second, because deriving the key does.</summary>
    /// <param name="output">Takes the archive, from its position on; it stays open, and putting it on the disk for good
    /// (fsync) is the caller's.</param>
    /// <param name="key">Encrypts the archive; null leaves it readable by everyone who has the file. It may be disposed at once.</param>
    public ArchiveWriter(Stream output, ArchiveKey? key = null)
        : this(output, key, ArchiveFormat.ChunkBytes)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ArchiveWriter"/> class with smaller chunks: a test wants many of
    /// them in a small archive. Readers take any size up to the usual one.</summary>
    internal ArchiveWriter(Stream output, ArchiveKey? key, int chunkBytes)
    {
        ArgumentNullException.ThrowIfNull(output);
        var header = ArchiveHeader.Create(key, out _seal);
        _chunks = new ChunkWriter(output, header, _seal, chunkBytes);
    }

    /// <summary>Begins a table; the one before it, if any, gets no more rows.</summary>
    /// <param name="name">Its name, which no other table of the archive has.</param>
    /// <param name="columns">Its columns' names.</param>
    /// <param name="cancellationToken">Ends the writing; the archive then stays incomplete.</param>
    /// <exception cref="ArgumentException">The archive has this table already, or too many of them.</exception>
    public ValueTask BeginTableAsync(string name, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(columns);
        ThrowIfClosed();
        _body.ResetWrittenCount();
        RowCodec.Encode([name, .. columns], _body);
        return _ledger.Begin(name, [.. columns]) is { } refusal
            ? throw new ArgumentException($"The table cannot be archived: {refusal}.", nameof(name))
            : AppendAsync(ArchiveRecord.Table, _body.WrittenMemory, cancellationToken);
    }

    /// <summary>Writes a row of the table that began last.</summary>
    /// <param name="values">A value for each column; <see cref="RowCodec"/> says which types.</param>
    /// <param name="cancellationToken">Ends the writing; the archive then stays incomplete.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than columns, or one is of another type.</exception>
    /// <exception cref="StorageException">The row is longer than <see cref="RowCodec.BytesMax"/>.</exception>
    public ValueTask WriteRowAsync(IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        ThrowIfClosed();
        var columns = _ledger.Columns ?? throw new InvalidOperationException("A row needs a table: begin one first.");
        if (values.Count != columns.Count)
        {
            throw new ArgumentException($"The table has {columns.Count} columns and the row {values.Count} values.", nameof(values));
        }

        _body.ResetWrittenCount();
        RowCodec.Encode(values, _body);
        _ledger.Add(_body.WrittenSpan);
        return AppendAsync(ArchiveRecord.Row, _body.WrittenMemory, cancellationToken);
    }

    /// <summary>Writes the manifest and ends the archive.</summary>
    /// <param name="head">Where the rows come from.</param>
    /// <param name="cancellationToken">Ends the writing; the archive then stays incomplete.</param>
    /// <returns>The manifest, as a reader will return it.</returns>
    /// <exception cref="StorageException">The manifest would be longer than <see cref="RowCodec.BytesMax"/>.</exception>
    public async Task<BackupManifest> CompleteAsync(ArchiveHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        ThrowIfClosed();
        var manifest = new BackupManifest
        {
            FormatVersion = ArchiveFormat.Version,
            CreatedAt = head.CreatedAt,
            ProgramVersion = head.ProgramVersion,
            Engine = head.Engine,
            Migrations = head.Migrations,
            Tables = _ledger.ToTables(),
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.BackupManifest);
        if (json.Length > RowCodec.BytesMax)
        {
            throw new StorageException(
                StorageFault.Incompatible,
                $"The manifest takes more than {RowCodec.BytesMax / (1024 * 1024)} MiB; archive fewer tables at once.");
        }

        await AppendAsync(ArchiveRecord.Manifest, json, cancellationToken);
        _isClosed = true;
        await _chunks.CompleteAsync(cancellationToken);
        return manifest;
    }

    /// <summary>Forgets the keys. Completes nothing: what was not completed stays incomplete.</summary>
    public ValueTask DisposeAsync()
    {
        _isClosed = true;
        _seal.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask AppendAsync(ArchiveRecord kind, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        _lead[0] = (byte)kind;
        var size = 1 + Varint.Write(_lead.AsSpan(1), (ulong)body.Length);
        var lead = _chunks.WriteAsync(_lead.AsMemory(0, size), cancellationToken);
        if (lead.IsCompletedSuccessfully)
        {
            var rest = _chunks.WriteAsync(body, cancellationToken);
            return rest.IsCompletedSuccessfully ? rest : FinishAsync(rest, ReadOnlyMemory<byte>.Empty, cancellationToken);
        }

        return FinishAsync(lead, body, cancellationToken);
    }

    /// <summary>The rare case: a chunk is on its way out. Closed until it is, so that nothing follows half a record.</summary>
    private async ValueTask FinishAsync(ValueTask pending, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        _isClosed = true;
        await pending;
        await _chunks.WriteAsync(body, cancellationToken);
        _isClosed = false;
    }

    private void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_isClosed, this);
}

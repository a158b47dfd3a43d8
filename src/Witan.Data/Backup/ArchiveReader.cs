using System.Text.Json;
using Witan.Data.Rows;

namespace Witan.Data.Backup;

/// <summary>Reads archives, and believes nothing in them before it is checked.</summary>
/// <remarks>Holds one chunk and the longest row in memory. Errors of the stream itself pass through as they are, since only the
/// caller knows the file's name.</remarks>
public static class ArchiveReader
{
    /// <summary>Reads a whole archive from the stream's position to its end, and verifies it on the way.</summary>
    /// <param name="input">The archive; it stays open. It need not seek.</param>
    /// <param name="key">The key of an encrypted archive; null for one that is not, and only then.</param>
    /// <param name="visitor">Takes tables and rows. It must keep nothing if this method throws.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The manifest: it fits the rows, every byte was intact, and nothing was missing or follows.</returns>
    /// <exception cref="StorageException">The archive is damaged, incomplete or newer, or the key is not its key.</exception>
    public static Task<BackupManifest> ReadAsync(
        Stream input, ArchiveKey? key, IArchiveVisitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(visitor);
        return ReadCoreAsync(input, key, visitor, cancellationToken);
    }

    /// <summary>Verifies a whole archive without keeping a row of it.</summary>
    /// <param name="input">The archive; it stays open. It need not seek.</param>
    /// <param name="key">The key of an encrypted archive; null for one that is not, and only then.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="StorageException">The archive is damaged, incomplete or newer, or the key is not its key.</exception>
    public static Task<BackupManifest> VerifyAsync(Stream input, ArchiveKey? key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadCoreAsync(input, key, visitor: null, cancellationToken);
    }

    private static async Task<BackupManifest> ReadCoreAsync(
        Stream input, ArchiveKey? key, IArchiveVisitor? visitor, CancellationToken cancellationToken)
    {
        var header = await ArchiveHeader.ReadAsync(input, cancellationToken);
        using var seal = header.Open(key);
        var records = new RecordReader(new ChunkReader(input, seal));
        var ledger = new TableLedger();
        while (await records.NextAsync(cancellationToken))
        {
            switch (records.Kind)
            {
                case ArchiveRecord.Row:
                    var values = TakeRow(records.Body.Span, ledger);
                    if (visitor is not null)
                    {
                        await visitor.RowAsync(values, cancellationToken);
                    }

                    break;
                case ArchiveRecord.Table:
                    var (name, columns) = TakeTable(records.Body.Span, ledger);
                    if (visitor is not null)
                    {
                        await visitor.TableAsync(name, columns, cancellationToken);
                    }

                    break;
                case ArchiveRecord.Manifest:
                    var manifest = TakeManifest(records.Body.Span);
                    return await records.NextAsync(cancellationToken)
                        ? throw ArchiveFaults.Contradicts("records follow its manifest")
                        : Checked(manifest, ledger.ToTables());
                default:
                    throw ArchiveFaults.Contradicts($"it holds a record of the unknown kind {(byte)records.Kind}");
            }
        }

        throw ArchiveFaults.Contradicts("it has no manifest");
    }

    private static object?[] TakeRow(ReadOnlySpan<byte> body, TableLedger ledger)
    {
        var values = RowCodec.Decode(body);
        if (ledger.Columns is not { } columns || columns.Count != values.Length)
        {
            throw ArchiveFaults.Contradicts($"a row of {values.Length} values fits no table");
        }

        ledger.Add(body);
        return values;
    }

    private static (string Name, IReadOnlyList<string> Columns) TakeTable(ReadOnlySpan<byte> body, TableLedger ledger)
    {
        var names = RowCodec.Decode(body);
        if (names.Length == 0 || !names.All(name => name is string))
        {
            throw ArchiveFaults.Contradicts("a table has no name, or a column has none");
        }

        var columns = names.Skip(1).Cast<string>().ToArray();
        var table = (string)names[0]!;
        return ledger.Begin(table, columns) is { } refusal ? throw ArchiveFaults.Contradicts(refusal) : (table, columns);
    }

    private static BackupManifest TakeManifest(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ManifestJson.Default.BackupManifest)
                ?? throw ArchiveFaults.Contradicts("its manifest is empty");
        }
        catch (JsonException error)
        {
            throw ArchiveFaults.Contradicts("its manifest cannot be read", error);
        }
    }

    private static BackupManifest Checked(BackupManifest manifest, IReadOnlyList<BackupTable> found)
    {
        if (manifest.FormatVersion != ArchiveFormat.Version)
        {
            throw ArchiveFaults.Contradicts($"its manifest tells format version {manifest.FormatVersion}");
        }

        if (manifest.Tables.Count != found.Count)
        {
            throw ArchiveFaults.Contradicts($"it holds {found.Count} tables where its manifest tells {manifest.Tables.Count}");
        }

        foreach (var (told, table) in manifest.Tables.Zip(found))
        {
            if (told is null || told.Name != table.Name || !told.Columns.SequenceEqual(table.Columns))
            {
                throw ArchiveFaults.Contradicts($"its manifest does not tell of the table {table.Name}, or of other columns");
            }

            if (told.Rows != table.Rows || told.Checksum != table.Checksum)
            {
                throw ArchiveFaults.Contradicts($"the {table.Rows} rows of the table {table.Name} are not the {told.Rows} that its manifest tells");
            }
        }

        return manifest;
    }
}

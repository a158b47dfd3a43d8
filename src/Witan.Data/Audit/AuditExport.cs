using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Witan.Kernel.Identity;

namespace Witan.Data.Audit;

/// <summary>Writes the audit log as JSON, one object a line: all entries by tenant and number, then the heads. The operator's work.</summary>
/// <remarks>The heads come last, so that a file that was cut off has none. <see cref="AuditFile"/> verifies what this writes.</remarks>
/// <param name="database">The database.</param>
public sealed class AuditExport(IDatabase database)
{
    /// <summary>Writes the log as it stands on one snapshot, in memory that does not grow with it.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="progress">Is told now and then how many entries were written so far; null for nobody.</param>
    /// <param name="cancellationToken">Ends the writing; half a line may stand at the end.</param>
    /// <returns>How many entries were written.</returns>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set; or the world does not let us.</exception>
    public Task<long> WriteAsync(TenantId? tenant, Stream output, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var visitor = new Visitor(output);
        return database.ObserveAsync(
            session =>
            {
                if (visitor.Entries > 0)
                {
                    // What stands in the stream cannot be taken back, and twice the same would be no log.
                    throw new StorageException(StorageFault.Busy, "The audit log could not be read in one go. Try again.");
                }

                new AuditSweep(session, tenant, visitor).Run(progress, cancellationToken);
                visitor.Complete();
                return Task.FromResult(visitor.Entries);
            },
            cancellationToken);
    }

    private sealed class Visitor(Stream output) : IAuditVisitor
    {
        private const int FlushBytes = 64 * 1024;

        // Read by auditors, never put into a web page.
        private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushBytes);
        private readonly List<AuditHead> _heads = [];

        public long Entries { get; private set; }

        public void Entry(AuditRecord record)
        {
            Entries++;
            Write(new AuditLine(Entry: record));
        }

        public void End(AuditHead? head)
        {
            if (head is not null)
            {
                _heads.Add(head);
            }
        }

        public void Complete()
        {
            foreach (var head in _heads)
            {
                Write(new AuditLine(Head: head));
            }

            Flush();
            output.Flush();
        }

        private void Write(AuditLine line)
        {
            using (var json = new Utf8JsonWriter(_buffer, Options))
            {
                JsonSerializer.Serialize(json, line, AuditJson.Default.AuditLine);
            }

            _buffer.Write("\n"u8);
            if (_buffer.WrittenCount >= FlushBytes)
            {
                Flush();
            }
        }

        private void Flush()
        {
            output.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}

using System.Text;
using System.Text.Json;
using Witan.Kernel.Identity;
using Witan.Memory.Storage;

namespace Witan.Memory.Serving;

/// <content>Upkeep: reconciliation, figures, exports.</content>
public sealed partial class MemoryService
{
    /// <summary>How many changes an index may lie behind before the traces of what is gone are removed and it has to be built anew.</summary>
    public const long TracesMax = 1_000_000;

    private const int PageMax = 1000;

    /// <summary>Compares the index with the database, repairs it, finishes erasures that were cut short, and writes the index to its files.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReconcileReport> ReconcileAsync(TenantContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var index = Open(context.Tenant);
        var rebuildsBefore = index.Rebuilds;
        var head = await _database.ReadAsync(context, session => session.FirstAsync<HeadRow>(ChangeSql.Head), cancellationToken) ?? HeadRow.None;
        await index.FollowAsync(context, head.Seq, cancellationToken);
        var found = await CompareAsync(context, index, cancellationToken);
        if (found.Missing + found.Foreign > 0)
        {
            await index.RebuildAsync(context, cancellationToken);
        }

        if (head.ErasedSeq > head.ScrubbedSeq)
        {
            await FinishErasureAsync(context, index, head.ErasedSeq, cancellationToken);
        }

        if (head.Seq > TracesMax)
        {
            await _database.WriteAsync(
                context,
                async session =>
                {
                    await session.ExecuteAsync(ChangeSql.Prune, new { seq = head.Seq - TracesMax });
                    return await session.ExecuteAsync(ChangeSql.SetPruned, new { seq = head.Seq - TracesMax });
                },
                cancellationToken);
        }

        var saved = await index.SaveAsync(SaveWait, cancellationToken);
        return new ReconcileReport
        {
            Live = found.Live,
            Missing = found.Missing,
            Foreign = found.Foreign,
            Rebuilt = index.Rebuilds > rebuildsBefore,
            FinishedErasure = head.ErasedSeq > head.ScrubbedSeq,
            Saved = saved,
        };
    }

    /// <summary>Counts what is kept, and says how the index stands.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MemoryFigures> FiguresAsync(TenantContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var index = Open(context.Tenant);
        var isFresh = await FreshenAsync(context, index, cancellationToken);
        var (head, kinds, episodes) = await _database.ReadAsync(
            context,
            async session => (
                await session.FirstAsync<HeadRow>(ChangeSql.Head) ?? HeadRow.None,
                await session.QueryAsync<CountRow>(MemorySql.CountByKind),
                await session.QueryAsync<CountRow>(EpisodeSql.CountByStatus)),
            cancellationToken);
        return new MemoryFigures
        {
            Kinds = kinds.ToDictionary(row => row.Word, row => row.Count, StringComparer.Ordinal),
            OpenEpisodes = episodes.Where(row => row.Word == "open").Sum(row => row.Count),
            LastChange = head.Seq,
            IndexSeen = index.Seen,
            Index = index.Index.Stats,
            IsFresh = isFresh,
            Cached = _cache.Count,
            Rebuilds = index.Rebuilds,
        };
    }

    /// <summary>Writes all memories of the tenant to a file of JSON lines, in a directory of its own inside the data directory, so that a later erasure reaches it.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="cancellationToken">Ends it, and leaves no file.</param>
    /// <returns>The file, and how many lines it has.</returns>
    public async Task<(string File, long Lines)> ExportAsync(TenantContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var directory = ExportsOf(context.Tenant);
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, $"{NewId()}.jsonl");
        var lines = 0L;
        try
        {
            await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var after = string.Empty;
            while (true)
            {
                var page = await _database.ReadAsync(context, session => session.QueryAsync<MemoryRow>(MemorySql.Page, new { after, limit = PageMax }), cancellationToken);
                foreach (var row in page)
                {
                    await writer.WriteLineAsync(JsonSerializer.Serialize(row.ToRecord(), MemoryJson.Default.MemoryRecord).AsMemory(), cancellationToken);
                }

                lines += page.Count;
                if (page.Count < PageMax)
                {
                    return (file, lines);
                }

                after = page[^1].Id;
            }
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    // The index stands still meanwhile, and what it has not seen yet is no difference: other writers go on.
    private Task<IndexDifference> CompareAsync(TenantContext context, TenantIndex index, CancellationToken cancellationToken) => index.HoldStillAsync(
        (standing, seen) => _database.ReadAsync(context, session => IndexDifference.FindAsync(session, standing.Ids, seen), cancellationToken),
        cancellationToken);
}

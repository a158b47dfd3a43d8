using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Forgetting;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <content>Forgetting by policy: page by page, until nothing is left that must go.</content>
public sealed partial class MemoryService
{
    /// <summary>The most that are chosen from one look through all that is kept; then it looks again.</summary>
    public const int EvictionsMax = 10_000;

    /// <summary>How many are taken away in one transaction, so that others get their turn.</summary>
    private const int TidyBatch = 100;

    /// <summary>Takes away what was kept long enough, and what must make room, by the tenant's <see cref="RetentionPolicy"/>. What is held stays, and so does what a pattern needs.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="dryRun">Whether only to list it.</param>
    /// <param name="progress">Is told how many were looked at; null when nobody asks.</param>
    /// <param name="cancellationToken">Ends it between two batches; what went until then is gone.</param>
    public async Task<Result<TidyReport>> TidyAsync(TenantContext context, bool dryRun, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var policy = _options.TenantRetention.GetValueOrDefault(context.Tenant.Value) ?? _options.Retention;
        var (now, expired, evicted, looked) = (Now(), new TidyTally(), new TidyTally(), 0L);
        if (policy.Days is not null)
        {
            await foreach (var page in WholeAsync(context, cancellationToken))
            {
                progress?.Report(looked += page.Count);
                if (await TakeAwayAsync(context, [.. page.Where(record => policy.IsExpired(record, now))], page.Count, expired, dryRun, cancellationToken) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        Lowest? lowest = null;
        while (policy.CapacityMax is { } most)
        {
            var count = await _database.ReadAsync(context, session => session.FirstAsync<long>(MemorySql.CountWhole), cancellationToken);
            var surplus = count - (dryRun ? expired.Count + evicted.Count : 0) - most;
            if (surplus <= 0)
            {
                break;
            }

            // Each look goes on above what the one before chose: so it ends, whatever had to be spared.
            lowest = new Lowest(EvictionsMax, above: lowest);
            await foreach (var page in WholeAsync(context, cancellationToken))
            {
                progress?.Report(looked += page.Count);
                lowest.Offer(page.Where(record => !policy.IsExpired(record, now)), now);
            }

            if (lowest.Count == 0)
            {
                break;
            }

            if (await TakeAwayAsync(context, lowest.Chosen, surplus, evicted, dryRun, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return new TidyReport(expired.Listed, evicted.Listed, expired.Spared + evicted.Spared) { ExpiredCount = expired.Count, EvictedCount = evicted.Count };
    }

    /// <summary>Reads all notes, facts and episodes that no hold keeps, page by page.</summary>
    private async IAsyncEnumerable<IReadOnlyList<MemoryRecord>> WholeAsync(
        TenantContext context, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = string.Empty;
        while (true)
        {
            var rows = await _database.ReadAsync(context, session => session.QueryAsync<MemoryRow>(MemorySql.WholePage, new { after, limit = PageMax }), cancellationToken);
            yield return [.. rows.Select(row => row.ToRecord())];
            if (rows.Count < PageMax)
            {
                break;
            }

            after = rows[^1].Id;
        }
    }

    /// <summary>Takes away the first so many that nothing needs.</summary>
    private async Task<Refusal?> TakeAwayAsync(
        TenantContext context, IReadOnlyList<MemoryRecord> records, long most, TidyTally tally, bool dryRun, CancellationToken cancellationToken)
    {
        for (var at = 0; at < records.Count && most > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            List<MemoryRecord> batch = [.. records.Skip(at).Take((int)Math.Min(TidyBatch, most))];
            var done = dryRun
                ? await _database.ReadAsync<Result<List<string>>>(context, async session => await PatternWrites.FreeAsync(session, batch), cancellationToken)
                : await WriteAsync<List<string>>(context, async (session, log) => await ForgetWrites.FreeAsync(session, log, batch), cancellationToken);
            if (!done.IsOk(out var gone, out var refusal))
            {
                return refusal;
            }

            tally.Add(gone, batch.Count - gone.Count);
            (at, most) = (at + batch.Count, most - gone.Count);
        }

        return null;
    }
}

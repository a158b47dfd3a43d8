using System.Text;

namespace Witan.Data.Expiry;

/// <summary>Removes the entries that have expired, of all tenants. The operator's work.</summary>
/// <param name="database">The database.</param>
/// <param name="patterns">By which patterns the report counts. What has expired was settled when it was written.</param>
/// <param name="time">The clock.</param>
public sealed class ExpiryCleaner(IDatabase database, ExpiryPatterns patterns, TimeProvider time)
{
    /// <summary>The most entries that one transaction looks at or removes: few enough that nobody waits for it noticeably.</summary>
    public const int BatchMax = 1_000;

    /// <summary>Looks at every entry once and removes what had expired when it began.</summary>
    /// <param name="dryRun">Whether it only looks.</param>
    /// <param name="cancellationToken">Ends it between two batches; what was removed stays removed.</param>
    /// <exception cref="StorageException">PostgreSQL, and the owner's address is not set; or the world does not let us.</exception>
    public async Task<CleanupReport> CleanAsync(bool dryRun, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var lines = patterns.All.Select(pattern => pattern.Name).Append(ExpiryOptions.OtherName).ToDictionary(name => name, PatternReport.Empty, StringComparer.Ordinal);
        var (afterTenant, afterKey) = (string.Empty, string.Empty);
        while (true)
        {
            var place = new { afterTenant, afterKey, limit = BatchMax };
            var page = await database.ObserveAsync(session => session.QueryAsync<EntryRow>(OperatorExpirySql.ReadPage, place), cancellationToken);
            Count(lines, page, now);
            if (!dryRun && page.Any(row => row.ExpiresMs <= now))
            {
                var range = new { afterTenant, afterKey, untilTenant = page[^1].TenantId, untilKey = page[^1].EntryKey, now };
                Count(lines, await database.OperateAsync(session => session.QueryAsync<string>(OperatorExpirySql.RemoveExpired, range), cancellationToken));
            }

            if (page.Count < BatchMax)
            {
                return new CleanupReport([.. patterns.All.Select(pattern => lines[pattern.Name])], lines[ExpiryOptions.OtherName]);
            }

            (afterTenant, afterKey) = (page[^1].TenantId, page[^1].EntryKey);
        }
    }

    private void Count(Dictionary<string, PatternReport> lines, IReadOnlyList<EntryRow> page, long now)
    {
        foreach (var row in page)
        {
            Add(lines, row.EntryKey, new PatternReport(
                string.Empty,
                Entries: 1,
                Bytes: Encoding.UTF8.GetByteCount(row.EntryKey) + row.ValueBytes,
                WithoutExpiry: row.ExpiresMs is null ? 1 : 0,
                Expired: row.ExpiresMs <= now ? 1 : 0,
                Removed: 0));
        }
    }

    private void Count(Dictionary<string, PatternReport> lines, IReadOnlyList<string> removed)
    {
        foreach (var key in removed)
        {
            Add(lines, key, PatternReport.Empty(string.Empty) with { Removed = 1 });
        }
    }

    private void Add(Dictionary<string, PatternReport> lines, string key, PatternReport one)
    {
        var name = patterns.Match(key)?.Name ?? ExpiryOptions.OtherName;
        lines[name] = lines[name].Plus(one);
    }

    private sealed record EntryRow
    {
        public required string TenantId { get; init; }

        public required string EntryKey { get; init; }

        public required long ValueBytes { get; init; }

        public required long? ExpiresMs { get; init; }
    }
}

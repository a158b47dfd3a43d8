using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Memory.Recall;
using Witan.Memory.Storage;
using Witan.Memory.Truth;

namespace Witan.Memory.Serving;

/// <content>Recall.</content>
public sealed partial class MemoryService
{
    /// <summary>The most memories that are looked through word by word where the index is switched off.</summary>
    public const int NewestMax = 1000;

    /// <summary>How many hits beyond those asked for are taken at first, since some do not stand at the time asked for.</summary>
    private const int Spare = 10;

    /// <summary>Finds what answers a question. It sees everything that was acknowledged before, by whichever process.</summary>
    /// <remarks>When the database does not answer, recall goes on from the index and the memories at hand, and says so.</remarks>
    /// <param name="context">For whom.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was found; <see cref="InvalidInput"/> or <see cref="Limits.LimitExceeded"/>.</returns>
    public async Task<Result<Recalled>> RecallAsync(TenantContext context, MemoryQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(question);
        if (question.FindFault() is { } fault)
        {
            return fault;
        }

        var began = _time.GetTimestamp();
        var operation = _meter.Samples.Begin(began);
        try
        {
            return await FindAsync(context, question, began, cancellationToken);
        }
        finally
        {
            _meter.Samples.End(operation);
        }
    }

    private async Task<Recalled> FindAsync(TenantContext context, MemoryQuestion question, long began, CancellationToken cancellationToken)
    {
        var index = Open(context.Tenant);
        var isFresh = await FreshenAsync(context, index, cancellationToken);
        var path = FlagRollout.IsOn("index", context.Tenant, Flags.IndexPercent) || !isFresh ? RecallPath.Index : RecallPath.Newest;
        var now = Now();
        var query = QueryOf(context.Tenant, question, now);
        RecallResult found;
        List<RecalledMemory> hits;
        var wanted = Math.Min(question.Limit + Spare, RecallQuery.LimitMost);
        while (true)
        {
            if (path == RecallPath.Newest && await NewestAsync(context, question, wanted, cancellationToken) is { } newest)
            {
                found = newest;
            }
            else
            {
                // Without the database only the index knows anything.
                isFresh &= path == RecallPath.Index;
                path = RecallPath.Index;
                found = index.Index.Recall(query with { Limit = wanted });
            }

            var (records, answered) = await ReadAsync(context, [.. found.Hits.Select(hit => hit.Id)], isFresh, cancellationToken);
            isFresh = answered;
            hits = [.. found.Hits.Where(hit => IsShown(context, records.GetValueOrDefault(hit.Id)) && Stands(records.GetValueOrDefault(hit.Id), question, now, isFresh)).Select(hit => Show(hit, records.GetValueOrDefault(hit.Id), now)).Take(question.Limit)];
            if (hits.Count == question.Limit || found.Hits.Count < wanted || wanted == RecallQuery.LimitMost)
            {
                break;
            }

            // Much of what was found does not stand at that time, or is another's: look further down.
            wanted = Math.Min(wanted * 4, RecallQuery.LimitMost);
        }

        var marked = isFresh ? await FlagAsync(context, hits, question, now, cancellationToken) : null;
        isFresh = marked is not null;
        var flagged = marked ?? hits;
        Measure(began, path, isFresh, flagged);
        return new Recalled { Hits = flagged, Path = path, Times = found.Times, IsPartial = found.Partial, IsDegraded = !isFresh };
    }

    private RecallQuery QueryOf(TenantId tenant, MemoryQuestion question, DateTimeOffset now) => new()
    {
        Text = question.Text,
        Now = question.AsOf ?? now,
        Limit = question.Limit,
        Domain = question.Domain,
        Type = question.Type,
        Outcome = question.Outcome,
        From = question.From,
        Until = question.Until,
        Lambda = FlagRollout.IsOn("diversity", tenant, Flags.DiversityPercent) ? _options.DiversityLambda : 1,
    };

    private static bool IsShown(TenantContext context, MemoryRecord? record) => record is null || OwnerMark.Shows(context, record.Tags);

    private static bool Stands(MemoryRecord? record, MemoryQuestion question, DateTimeOffset now, bool isFresh) => record is null
        ? !isFresh && question is { AsOf: null, KnownAt: null }
        : question is { AsOf: null, KnownAt: null } ? FactOrder.StandsNow(record, now) : FactOrder.Stands(record, question.AsOf ?? now, question.KnownAt ?? now);

    private static RecalledMemory Show(RecallHit hit, MemoryRecord? record, DateTimeOffset now) =>
        new(hit.Id, hit.Score, hit.Parts, record) { Freshness = record is null ? null : Freshness.Of(record, now) };

    private async Task<(IReadOnlyDictionary<string, MemoryRecord> Records, bool IsFresh)> ReadAsync(
        TenantContext context, IReadOnlyList<string> ids, bool isFresh, CancellationToken cancellationToken)
    {
        var generation = _cache.Generation;
        var records = new Dictionary<string, MemoryRecord>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (_cache.Find(context.Tenant, id) is { } known)
            {
                records[id] = known;
            }
        }

        var missing = ids.Where(id => !records.ContainsKey(id)).ToList();
        _meter.Hits.Add(records.Count, new("tier", "cache"), new("result", "hit"));
        _meter.Hits.Add(missing.Count, new("tier", "cache"), new("result", "miss"));
        if (missing.Count == 0 || !isFresh)
        {
            return (records, isFresh);
        }

        if (await TryReadAsync(context, session => MemoryWrites.GetAsync(session, missing), cancellationToken) is not { } read)
        {
            return (records, false);
        }

        _meter.Hits.Add(read.Count, new("tier", "store"), new("result", "hit"));
        foreach (var record in read)
        {
            records[record.Id] = record;
            _cache.Put(context.Tenant, record, generation);
        }

        return (records, true);
    }

    /// <summary>Reads for a recall, which goes on without: null when the database does not answer, of which the breaker takes note.</summary>
    private async Task<T?> TryReadAsync<T>(TenantContext context, Func<DataSession, Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await _breaker.RunAsync(() => _database.ReadAsync(context, work, cancellationToken));
        }
        catch (StorageException)
        {
            return null;
        }
    }

    /// <summary>Marks what contradicts each other, and puts the other side behind its hit where the question did not find it; null when the database does not answer.</summary>
    private async Task<List<RecalledMemory>?> FlagAsync(TenantContext context, List<RecalledMemory> hits, MemoryQuestion question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = hits.Where(hit => hit.Record?.Slot is not null).Select(hit => hit.Record!).DistinctBy(record => (record.Subject, record.Slot)).ToList();
        if (facts.Count == 0)
        {
            return hits;
        }

        var slots = await TryReadAsync(
            context,
            async session =>
            {
                var all = new List<MemoryRecord>();
                foreach (var fact in facts)
                {
                    all.AddRange(await FactWrites.OfSlotAsync(session, fact));
                }

                return all;
            },
            cancellationToken);
        if (slots is null)
        {
            return null;
        }

        var standing = slots.Where(record => IsShown(context, record) && Stands(record, question, now, isFresh: true)).ToList();
        var flagged = new List<RecalledMemory>();
        foreach (var hit in hits)
        {
            var against = hit.Record is { } record ? standing.Where(other => FactOrder.Conflicts(record, other)).ToList() : [];
            flagged.Add(hit with { ConflictsWith = [.. against.Select(other => other.Id)] });
            flagged.AddRange(against
                .Where(other => hits.All(known => known.Id != other.Id) && flagged.All(known => known.Id != other.Id))
                .Select(other => new RecalledMemory(other.Id, 0, [], other) { Freshness = Freshness.Of(other, now), ConflictsWith = [hit.Id] })
                .ToList());
        }

        return flagged;
    }

    private async Task<RecallResult?> NewestAsync(TenantContext context, MemoryQuestion question, int limit, CancellationToken cancellationToken)
    {
        var rows = await TryReadAsync(context, session => session.QueryAsync<MemoryRow>(MemorySql.Newest, new { limit = NewestMax }), cancellationToken);
        if (rows is null)
        {
            return null;
        }

        var texts = rows.Select(row => row.ToRecord())
            .Where(record => (question.Domain ?? record.Domain) == record.Domain && (question.Type ?? record.Type) == record.Type && (question.Outcome ?? record.Outcome) == record.Outcome
                && !(record.At < question.From) && !(record.At >= question.Until))
            .Select(record => (record.Id, MemoryRecord.IndexText(record.Text, record.Subject, record.Slot, record.Value)));
        return new RecallResult { Hits = WordOverlap.Rank(question.Text, texts, limit) };
    }

    private void Measure(long began, RecallPath path, bool isFresh, List<RecalledMemory> hits)
    {
        _meter.Recalled(_time.GetElapsedTime(began).TotalMilliseconds);
        _meter.Recalls.Add(1, new("path", path == RecallPath.Index ? "index" : "newest"), new("store", isFresh ? "asked" : "left"));
        if (hits.Count > 0)
        {
            _meter.Diversity.Record(hits.Select(hit => hit.Record?.EpisodeId ?? hit.Id).Distinct(StringComparer.Ordinal).Count() / (double)hits.Count);
        }
    }
}

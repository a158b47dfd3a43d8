using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Journal;

namespace Witan.Testing.Journals;

/// <summary>A journal in memory that writes and reads through the catalog, as a real one does, and can crash at a chosen write.</summary>
/// <param name="catalog">The events that may occur.</param>
/// <param name="time">The clock.</param>
public sealed class MemoryJournal(EventCatalog catalog, TimeProvider time) : IJournal
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, RunId Run), List<(DateTimeOffset At, string Name, string Payload)>> _runs = [];

    /// <summary>Gets or sets at which append to crash, from 1; 0 for never.</summary>
    public int CrashAt { get; set; }

    /// <summary>Gets or sets whether the crashing append is lost or durable when the crash comes.</summary>
    public bool CrashAfterWrite { get; set; }

    /// <summary>Gets how many appends were asked for.</summary>
    public int Appends { get; private set; }

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.Check(expectedVersion, events);
        lock (_gate)
        {
            Appends++;
            if (Appends == CrashAt && !CrashAfterWrite)
            {
                throw new CrashException();
            }

            var stored = _runs.GetValueOrDefault((context.Tenant, run), []);
            if (stored.Count != expectedVersion)
            {
                return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(JournalAppend.Conflict(run, expectedVersion));
            }

            _runs[(context.Tenant, run)] = stored;
            var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
            stored.AddRange(events.Select(item => (at, catalog.Write(item).Name, catalog.Write(item).Payload)));
            if (Appends == CrashAt)
            {
                throw new CrashException();
            }

            return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(
                events.Select((item, index) => new RecordedEvent(expectedVersion + index + 1, at, item)).ToList());
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<RecordedEvent>>(
                [.. _runs.GetValueOrDefault((context.Tenant, run), []).Select((row, index) => new RecordedEvent(index + 1, row.At, catalog.Read(row.Name, row.Payload)))]);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.PageLimit);
        return [.. (await ReadAsync(context, run, cancellationToken)).Where(recorded => recorded.Sequence > after).Take(limit)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.ListLimit);
        return [.. (await HeadsAsync(context)).Where(head => before is null || head.Id < before).OrderByDescending(head => head.Id).Take(limit)];
    }

    /// <inheritdoc/>
    public async Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken)
    {
        if (!RunId.TryParsePrefix(prefix, out var start))
        {
            return new NotFound($"'{prefix}' is not the id of a run, nor the beginning of one.");
        }

        return (await HeadsAsync(context)).Where(head => head.Id.Value.StartsWith(start, StringComparison.Ordinal)).ToList() switch
        {
            [] => new NotFound($"There is no run whose id begins with '{start}'."),
            [var only] => only,
            _ => new Conflict($"Several runs begin with '{start}'."),
        };
    }

    private async Task<List<RunHead>> HeadsAsync(TenantContext context)
    {
        List<RunId> runs;
        lock (_gate)
        {
            runs = [.. _runs.Keys.Where(key => key.Tenant == context.Tenant).Select(key => key.Run)];
        }

        var heads = new List<RunHead>();
        foreach (var run in runs)
        {
            var events = await ReadAsync(context, run, CancellationToken.None);
            var opened = (RunOpened)events[0].Event;
            var status = JournalAppend.StatusAfter([.. events.Select(recorded => recorded.Event)]) ?? RunStatus.Unfinished;
            heads.Add(new RunHead(run, opened.Kind, opened.Title, status, events.Count, events[0].At, events[^1].At));
        }

        return heads;
    }
}

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
    private readonly Dictionary<(TenantId Tenant, RunId Run), MemoryRun> _runs = [];

    /// <summary>Gets or sets at which append to crash, from 1; 0 for never.</summary>
    public int CrashAt { get; set; }

    /// <summary>Gets or sets whether the crashing append is lost or durable when the crash comes.</summary>
    public bool CrashAfterWrite { get; set; }

    /// <summary>Gets or sets whether the version is not looked at: the mistake that a simulation must find.</summary>
    public bool IgnoresVersions { get; set; }

    /// <summary>Gets how many appends were asked for.</summary>
    public int Appends { get; private set; }

    /// <summary>Gets who is told of every append; null for nobody.</summary>
    public RunChanges? Changes { get; init; }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.Check(expectedVersion, events);
        IReadOnlyList<RecordedEvent> recorded;
        lock (_gate)
        {
            Appends++;
            CrashIf(!CrashAfterWrite);
            var stored = _runs.GetValueOrDefault((context.Tenant, run)) ?? (events[0] is RunOpened ? new MemoryRun(context.User) : null);
            if (stored is null || !stored.IsSeenBy(context) || !stored.Takes(expectedVersion, events, IgnoresVersions))
            {
                return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(JournalAppend.Conflict(run, expectedVersion));
            }

            _runs[(context.Tenant, run)] = stored;
            recorded = stored.Append(catalog, events, Now);
            CrashIf(CrashAfterWrite);
        }

        Changes?.Announce(context.Tenant, run, recorded);
        return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(recorded.ToList());
    }

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<RecordedEvent>>> ForkAsync(
        TenantContext context, RunId source, long at, RunId run, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.CheckFork(at, events);
        lock (_gate)
        {
            if (Find(context, source) is not { } parent)
            {
                return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(JournalAppend.NotFound(source));
            }

            var copied = parent.Read(catalog).Take((int)Math.Min(at, int.MaxValue)).ToList();
            if (copied.Exists(recorded => recorded.Event is RunClosed))
            {
                return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(JournalAppend.ClosedBefore(source, at));
            }

            if (copied.Count < at)
            {
                return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(JournalAppend.NoSuchEvent(source, at));
            }

            var child = new MemoryRun(context.User, parent, at) { Parent = source };
            child.Append(catalog, events, Now);
            _runs[(context.Tenant, run)] = child;
            return Task.FromResult<Result<IReadOnlyList<RecordedEvent>>>(child.Read(catalog));
        }
    }

    /// <inheritdoc/>
    public Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(holder);
        lock (_gate)
        {
            return Task.FromResult<Result<RunHead>>(Find(context, run) switch
            {
                null => JournalAppend.NotFound(run),
                var stored when stored.Status is RunStatus.Completed or RunStatus.Stopped or RunStatus.Killed => stored.Head(run, catalog),
                var stored when stored.Hold(holder, until, Now) => stored.Head(run, catalog),
                var stored => JournalAppend.Held(run, stored.HeldBy!.Name),
            });
        }
    }

    /// <inheritdoc/>
    public Task<bool> RestAsync(TenantContext context, RunId run, long version, RunStatus status, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(Find(context, run)?.Rest(version, status, due) ?? false);
        }
    }

    /// <summary>Lists the runs that have something to do by now, in the order in which they came to it.</summary>
    public IReadOnlyList<(TenantContext Context, RunId Run)> Due()
    {
        lock (_gate)
        {
            return [.. _runs.Where(pair => pair.Value.Due <= Now).OrderBy(pair => pair.Value.Due).ThenBy(pair => pair.Key.Run)
                .Select(pair => (new TenantContext(pair.Key.Tenant, pair.Value.Owner), pair.Key.Run))];
        }
    }

    /// <summary>Gets when the next run has something to do; null for never.</summary>
    public DateTimeOffset? NextDue()
    {
        lock (_gate)
        {
            return _runs.Values.Min(run => run.Due);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<RecordedEvent>>(Find(context, run)?.Read(catalog) ?? []);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.PageLimit);
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<RecordedEvent>>(Find(context, run)?.Read(catalog, after, limit) ?? []);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.ListLimit);
        return Task.FromResult<IReadOnlyList<RunHead>>(
            [.. Heads(context).Where(head => before is null || head.Id < before).OrderByDescending(head => head.Id).Take(limit)]);
    }

    /// <inheritdoc/>
    public Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken)
    {
        if (!RunId.TryParsePrefix(prefix, out var start))
        {
            return Task.FromResult<Result<RunHead>>(new NotFound($"'{prefix}' is not the id of a run, nor the beginning of one."));
        }

        return Task.FromResult<Result<RunHead>>(Heads(context).Where(head => head.Id.Value.StartsWith(start, StringComparison.Ordinal)).ToList() switch
        {
            [] => new NotFound($"There is no run whose id begins with '{start}'."),
            [var only] => only,
            _ => new Conflict($"Several runs begin with '{start}'."),
        });
    }

    private void CrashIf(bool now)
    {
        if (now && Appends == CrashAt)
        {
            throw new CrashException();
        }
    }

    private MemoryRun? Find(TenantContext context, RunId run)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _runs.TryGetValue((context.Tenant, run), out var stored) && stored.IsSeenBy(context) ? stored : null;
    }

    private List<RunHead> Heads(TenantContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        lock (_gate)
        {
            return [.. _runs.Where(pair => pair.Key.Tenant == context.Tenant && pair.Value.IsSeenBy(context)).Select(pair => pair.Value.Head(pair.Key.Run, catalog))];
        }
    }
}

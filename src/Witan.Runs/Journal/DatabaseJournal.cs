using System.Text;
using Witan.Data;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Runs.Journal;

/// <summary>The journal in a database, SQLite or PostgreSQL.</summary>
/// <param name="database">The database, with the tables of <see cref="RunsData"/>.</param>
/// <param name="catalog">The events that may occur.</param>
/// <param name="time">The clock.</param>
/// <param name="projections">What is written in the transaction of every append.</param>
public sealed class DatabaseJournal(IDatabase database, EventCatalog catalog, TimeProvider time, params IReadOnlyList<IJournalProjection> projections)
    : IJournal
{
    /// <summary>Sorts after every id: '~' is beyond the alphabet of ids.</summary>
    private const string AfterAll = "~";

    /// <summary>Gets who is told of every append in this process; null when nobody listens.</summary>
    public RunChanges? Changes { get; init; }

    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.Check(expectedVersion, events);
        var at = Now;
        // Serialized before the transaction begins: nobody waits on the writer while JSON is made.
        var rows = Rows(expectedVersion, at, events);
        var recorded = Recorded(rows, at, events);
        var appended = await database.WriteAsync<Result<IReadOnlyList<RecordedEvent>>>(
            context,
            async session =>
            {
                if (!await JournalWrites.AdvanceAsync(session, run, expectedVersion, events, at))
                {
                    return JournalAppend.Conflict(run, expectedVersion);
                }

                await InsertAsync(session, run, rows);
                await JournalWrites.ScheduleAsync(session, run, events, at);
                await ProjectAsync(session, new JournalEntry(run, recorded));
                await session.NotifyAsync(Note(context, run, events));
                return recorded;
            },
            cancellationToken);
        return Told(context, run, events, appended);
    }

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<RecordedEvent>>> ForkAsync(
        TenantContext context, RunId source, long at, RunId run, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.CheckFork(at, events);
        var now = Now;
        var rows = Rows(at, now, events);
        var own = Recorded(rows, now, events);
        var forked = await database.WriteAsync<Result<IReadOnlyList<RecordedEvent>>>(
            context,
            async session =>
            {
                if (await session.ExecuteAsync(JournalSql.HoldHead, new { run = source.Value }) == 0)
                {
                    return JournalAppend.NotFound(source);
                }

                if (await session.FirstAsync<long>(JournalSql.ClosingsUpTo, new { source = source.Value, seq = at }) > 0)
                {
                    return JournalAppend.ClosedBefore(source, at);
                }

                if (await session.ExecuteAsync(JournalSql.CopyHead, new { run = run.Value, source = source.Value, seq = at, at = JournalWrites.Ms(now) }) != 1)
                {
                    return JournalAppend.NoSuchEvent(source, at);
                }

                await session.ExecuteAsync(JournalSql.CopyEvents, new { run = run.Value, source = source.Value, seq = at });
                var copied = await EventDecoder.ReadHereAsync(session, JournalSql.SelectEvents, new { run = run.Value }, catalog);
                await JournalWrites.AdvanceAsync(session, run, at, events, now);
                await InsertAsync(session, run, rows);
                await JournalWrites.ScheduleAsync(session, run, events, now);
                await ProjectAsync(session, new JournalEntry(run, copied) { IsCopy = true });
                await ProjectAsync(session, new JournalEntry(run, own));
                await session.NotifyAsync(Note(context, run, events));
                return copied.Concat(own).ToList();
            },
            cancellationToken);
        return Told(context, run, events, forked);
    }

    /// <inheritdoc/>
    public Task<Result<RunHead>> HoldAsync(TenantContext context, RunId run, RunHolder holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(holder);
        var now = Now;
        return database.WriteAsync(context, session => JournalWrites.HoldAsync(session, run, holder, until, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> RestAsync(TenantContext context, RunId run, long version, RunStatus status, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        var now = Now;
        return database.WriteAsync(context, session => JournalWrites.RestAsync(session, run, version, status, due, now), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        EventsAsync(context, JournalSql.SelectEvents, new { run = run.Value }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.PageLimit);
        return EventsAsync(context, JournalSql.SelectPage, new { run = run.Value, afterSeq = after, limit }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.ListLimit);
        return database.ReadAsync<IReadOnlyList<RunHead>>(
            context,
            async session => [.. (await session.QueryAsync<HeadRow>(JournalSql.ListHeads, new { before = before?.Value ?? AfterAll, limit }))
                .Select(row => row.ToHead())],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken)
    {
        if (!RunId.TryParsePrefix(prefix, out var start))
        {
            return Task.FromResult<Result<RunHead>>(new NotFound($"'{prefix}' is not the id of a run, nor the beginning of one. 'witan list' shows the ids."));
        }

        return database.ReadAsync<Result<RunHead>>(
            context,
            async session => await session.QueryAsync<HeadRow>(JournalSql.FindHeads, new { prefix = start, after = start + AfterAll }) switch
            {
                [] => new NotFound($"There is no run whose id begins with '{start}'. 'witan list' shows the ids."),
                [var only] => only.ToHead(),
                _ => new Conflict($"Several runs begin with '{start}'. Give more of the id; 'witan list' shows them."),
            },
            cancellationToken);
    }

    private static async Task InsertAsync(DataSession session, RunId run, IReadOnlyList<EventRow> rows)
    {
        foreach (var row in rows)
        {
            await session.ExecuteAsync(JournalSql.InsertEvent, new { run = run.Value, row.Seq, at = row.AtMs, row.Type, row.Payload });
        }
    }

    private static List<RecordedEvent> Recorded(List<EventRow> rows, DateTimeOffset at, IReadOnlyList<RunEvent> events) =>
        [.. rows.Zip(events, (row, item) => new RecordedEvent(row.Seq, at, item) { PayloadLength = Encoding.UTF8.GetByteCount(row.Payload) })];

    /// <summary>What other processes are told: they read the rest under their own context.</summary>
    private static string Note(TenantContext context, RunId run, IReadOnlyList<RunEvent> events) => RunNotes.Write(context.Tenant, run, JournalAppend.ConcernsWorkers(events));

    private async Task ProjectAsync(DataSession session, JournalEntry entry)
    {
        foreach (var projection in projections)
        {
            await projection.ApplyAsync(session, entry);
        }
    }

    private Result<IReadOnlyList<RecordedEvent>> Told(TenantContext context, RunId run, IReadOnlyList<RunEvent> events, Result<IReadOnlyList<RecordedEvent>> written)
    {
        if (written.IsOk(out var recorded, out _))
        {
            RunMeters.Appended(events);
            Changes?.Announce(context.Tenant, run, recorded, JournalAppend.ConcernsWorkers(events));
        }

        return written;
    }

    private async Task<IReadOnlyList<RecordedEvent>> EventsAsync(TenantContext context, string sql, object parameters, CancellationToken cancellationToken) =>
        await (await database.ReadAsync(context, session => EventDecoder.ReadAsync(session, sql, parameters, catalog), cancellationToken)).EndAsync();

    private List<EventRow> Rows(long version, DateTimeOffset at, IReadOnlyList<RunEvent> events) => [.. events.Select((item, index) =>
    {
        var (type, payload) = catalog.Write(item);
        return new EventRow(version + index + 1, JournalWrites.Ms(at), type, payload);
    })];
}

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
    /// <summary>Gets who is told of every append in this process; null when nobody listens.</summary>
    public RunChanges? Changes { get; init; }

    /// <summary>Sorts after every id: '~' is beyond the alphabet of ids.</summary>
    private const string AfterAll = "~";

    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.Check(expectedVersion, events);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        // Serialized before the transaction begins: nobody waits on the writer while JSON is made.
        var rows = events.Select((item, index) => Row(expectedVersion + index + 1, item)).ToList();
        var recorded = events.Select((item, index) => new RecordedEvent(expectedVersion + index + 1, at, item)).ToList();
        var appended = await database.WriteAsync<Result<IReadOnlyList<RecordedEvent>>>(
            context,
            async session =>
            {
                if (!await AdvanceAsync(session, run, expectedVersion, events, at))
                {
                    return JournalAppend.Conflict(run, expectedVersion);
                }

                foreach (var row in rows)
                {
                    await session.ExecuteAsync(JournalSql.InsertEvent, new { run = run.Value, row.Seq, at = at.ToUnixTimeMilliseconds(), row.Type, row.Payload });
                }

                foreach (var projection in projections)
                {
                    await projection.ApplyAsync(session, run, recorded);
                }

                return recorded;
            },
            cancellationToken);
        if (appended.IsOk(out _, out _))
        {
            Changes?.Announce(context.Tenant, run, recorded);
        }

        return appended;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            context,
            async session => [.. (await session.QueryAsync<EventRow>(JournalSql.SelectEvents, new { run = run.Value }))
                .Select(row => new RecordedEvent(row.Seq, DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs), catalog.Read(row.Type, row.Payload)))],
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.PageLimit);
        return database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            context,
            async session => [.. (await session.QueryAsync<EventRow>(JournalSql.SelectPage, new { run = run.Value, after, limit }))
                .Select(row => new RecordedEvent(row.Seq, DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs), catalog.Read(row.Type, row.Payload)))],
            cancellationToken);
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

    private static async Task<bool> AdvanceAsync(DataSession session, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, DateTimeOffset at)
    {
        var version = expectedVersion + events.Count;
        var status = JournalAppend.StatusAfter(events);
        if (events[0] is RunOpened opened)
        {
            var head = new
            {
                run = run.Value,
                opened.Kind,
                opened.Title,
                status = (status ?? RunStatus.Unfinished).ToString(),
                version,
                at = at.ToUnixTimeMilliseconds(),
            };
            return await session.ExecuteAsync(JournalSql.InsertHead, head) == 1;
        }

        var move = new { run = run.Value, expected = expectedVersion, version, status = status?.ToString(), at = at.ToUnixTimeMilliseconds() };
        return await session.ExecuteAsync(JournalSql.AdvanceHead, move) == 1;
    }

    private EventRow Row(long sequence, RunEvent item)
    {
        var (name, payload) = catalog.Write(item);
        return new EventRow(sequence, 0, name, payload);
    }

    private sealed record EventRow(long Seq, long AtMs, string Type, string Payload);

    private sealed record HeadRow(string RunId, string Kind, string Title, string Status, long Version, long OpenedMs, long UpdatedMs)
    {
        public RunHead ToHead() => new(
            new RunId(RunId),
            Kind,
            Title,
            Enum.Parse<RunStatus>(Status),
            Version,
            DateTimeOffset.FromUnixTimeMilliseconds(OpenedMs),
            DateTimeOffset.FromUnixTimeMilliseconds(UpdatedMs));
    }
}

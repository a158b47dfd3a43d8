using System.Data;
using System.Reflection;
using Dapper;
using Witan.Data.Migrations;
using Witan.Data.Sqlite;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;

namespace Witan.Runs.Journal;

/// <summary>The journal in a SQLite database.</summary>
/// <param name="database">The database, migrated with <see cref="Migrations"/>.</param>
/// <param name="catalog">The events that may occur.</param>
/// <param name="time">The clock.</param>
public sealed class SqliteJournal(SqliteDatabase database, EventCatalog catalog, TimeProvider time) : IJournal
{
    /// <summary>Sorts after every id: '~' is beyond the alphabet of ids.</summary>
    private const string AfterAll = "~";

    /// <summary>Gets the tables that the journal needs.</summary>
    public static MigrationSet Migrations { get; } = MigrationSet.FromResources("runs", Assembly.GetExecutingAssembly());

    /// <inheritdoc/>
    public Task<Result<IReadOnlyList<RecordedEvent>>> AppendAsync(
        TenantContext context, RunId run, long expectedVersion, IReadOnlyList<RunEvent> events, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        JournalAppend.Check(expectedVersion, events);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        // Serialized before the transaction begins: nobody waits on the writer while JSON is made.
        var rows = events.Select((item, index) => Row(expectedVersion + index + 1, item)).ToList();
        return database.WriteAsync<Result<IReadOnlyList<RecordedEvent>>>(
            connection =>
            {
                if (!Advance(connection, context, run, expectedVersion, events, at))
                {
                    return JournalAppend.Conflict(run, expectedVersion);
                }

                foreach (var row in rows)
                {
                    var parameters = new { tenant = context.Tenant.Value, run = run.Value, row.Seq, at = at.ToUnixTimeMilliseconds(), row.Type, row.Payload };
                    connection.Execute(JournalSql.InsertEvent, parameters);
                }

                return events.Select((item, index) => new RecordedEvent(expectedVersion + index + 1, at, item)).ToList();
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(TenantContext context, RunId run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            connection => [.. connection
                .Query<EventRow>(JournalSql.SelectEvents, new { tenant = context.Tenant.Value, run = run.Value })
                .Select(row => new RecordedEvent(row.Seq, DateTimeOffset.FromUnixTimeMilliseconds(row.AtMs), catalog.Read(row.Type, row.Payload)))],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunHead>> ListAsync(TenantContext context, int limit, RunId? before, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IJournal.ListLimit);
        var parameters = new { tenant = context.Tenant.Value, before = before?.Value ?? AfterAll, limit };
        return database.ReadAsync<IReadOnlyList<RunHead>>(
            connection => [.. connection.Query<HeadRow>(JournalSql.ListHeads, parameters).Select(row => row.ToHead())], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Result<RunHead>> FindAsync(TenantContext context, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!RunId.TryParsePrefix(prefix, out var start))
        {
            return Task.FromResult<Result<RunHead>>(new NotFound($"'{prefix}' is not the id of a run, nor the beginning of one. 'witan list' shows the ids."));
        }

        var parameters = new { tenant = context.Tenant.Value, prefix = start, after = start + AfterAll };
        return database.ReadAsync<Result<RunHead>>(
            connection => connection.Query<HeadRow>(JournalSql.FindHeads, parameters).AsList() switch
            {
                [] => new NotFound($"There is no run whose id begins with '{start}'. 'witan list' shows the ids."),
                [var only] => only.ToHead(),
                _ => new Conflict($"Several runs begin with '{start}'. Give more of the id; 'witan list' shows them."),
            },
            cancellationToken);
    }

    private static bool Advance(
        IDbConnection connection,
        TenantContext context,
        RunId run,
        long expectedVersion,
        IReadOnlyList<RunEvent> events,
        DateTimeOffset at)
    {
        var parameters = new DynamicParameters();
        parameters.Add("tenant", context.Tenant.Value);
        parameters.Add("run", run.Value);
        parameters.Add("expected", expectedVersion);
        parameters.Add("version", expectedVersion + events.Count);
        parameters.Add("at", at.ToUnixTimeMilliseconds());
        if (events[0] is RunOpened opened)
        {
            parameters.Add("kind", opened.Kind);
            parameters.Add("title", opened.Title);
            parameters.Add("status", (JournalAppend.StatusAfter(events) ?? RunStatus.Unfinished).ToString());
            return connection.Execute(JournalSql.InsertHead, parameters) == 1;
        }

        parameters.Add("status", JournalAppend.StatusAfter(events)?.ToString());
        return connection.Execute(JournalSql.AdvanceHead, parameters) == 1;
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

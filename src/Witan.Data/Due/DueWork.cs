using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Due;

/// <summary>The list of work that is due, over all tenants: what the program's own schedulers live on. Safe to share between threads.</summary>
/// <remarks>
/// It holds ids and times only. Whoever makes work due says so in the transaction that makes it; whoever does the work finds it
/// here and does it under <see cref="DueItem.Context"/>. Nothing here keeps two from doing it at once: that is for the work's own
/// claim or fence. Times are kept to the millisecond. An item of the list is known by its time: <see cref="SetAsync"/> with the very
/// time that the item has looks like no change, so that a signal that must not be lost in that case is looked for again by the worker,
/// in the transaction that clears.
/// </remarks>
/// <param name="database">The database.</param>
public sealed class DueWork(IDatabase database)
{
    /// <summary>The most items that <see cref="ListAsync"/> gives at once.</summary>
    public const int LimitMax = 10_000;

    /// <summary>The most characters of a kind or of an id.</summary>
    public const int NameLengthMax = 256;

    // No tenant's: what the program asks for itself is asked in the name of one that does not exist.
    private static readonly TenantContext Nobody = new(new TenantId("-program-"), new UserId("-program-"));

    /// <summary>Makes work due, in the caller's transaction. Work that is in the list already gets the new owner and time and begins to count attempts anew.</summary>
    /// <remarks>What was due at <paramref name="now"/> keeps its place in the queue; what was not, or is new, queues at the end.</remarks>
    /// <param name="session">The session, whose tenant the work is.</param>
    /// <param name="kind">What kind of work; 1 to <see cref="NameLengthMax"/> characters, a constant of the program's.</param>
    /// <param name="id">Which one of the tenant's; 1 to <see cref="NameLengthMax"/> characters.</param>
    /// <param name="owner">In whose name it is done.</param>
    /// <param name="due">When.</param>
    /// <param name="now">The time.</param>
    public static Task SetAsync(DataSession session, string kind, string id, UserId owner, DateTimeOffset due, DateTimeOffset now) =>
        PutAsync(session, DueWorkSql.Set, kind, id, owner, due, now);

    /// <summary>Makes work due unless it is in the list; then it is left as it stands. In the caller's transaction.</summary>
    /// <param name="session">The session, whose tenant the work is.</param>
    /// <param name="kind">What kind of work.</param>
    /// <param name="id">Which one of the tenant's.</param>
    /// <param name="owner">In whose name it is done.</param>
    /// <param name="due">When.</param>
    /// <param name="now">The time.</param>
    public static Task EnsureAsync(DataSession session, string kind, string id, UserId owner, DateTimeOffset due, DateTimeOffset now) =>
        PutAsync(session, DueWorkSql.Ensure, kind, id, owner, due, now);

    /// <summary>Takes work out of the list, in the caller's transaction; nothing happens when it is not there.</summary>
    /// <param name="session">The session, whose tenant the work is.</param>
    /// <param name="kind">What kind of work.</param>
    /// <param name="id">Which one of the tenant's.</param>
    public static Task ClearAsync(DataSession session, string kind, string id)
    {
        RequireTenant(session);
        return session.ExecuteAsync(DueWorkSql.Clear, new { kind, id });
    }

    /// <summary>Lists work that is due, across tenants and in fair order: every tenant's first, those that waited longest before, then every tenant's second.</summary>
    /// <param name="kind">What kind of work.</param>
    /// <param name="now">The time; what is due at it counts.</param>
    /// <param name="perTenant">The most of each tenant, those first that have waited longest; from 1.</param>
    /// <param name="limit">The most in all; from 1 to <see cref="LimitMax"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<DueItem>> ListAsync(string kind, DateTimeOffset now, int perTenant, int limit, CancellationToken cancellationToken)
    {
        CheckName(kind, nameof(kind));
        ArgumentOutOfRangeException.ThrowIfLessThan(perTenant, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LimitMax);
        var asked = new { kind, now = now.ToUnixTimeMilliseconds(), perTenant, turns = limit };
        var rows = await database.ReadAsync(Nobody, session => session.QueryAsync<DueRow>(DueWorkSql.List, asked), cancellationToken);
        return [.. rows.Select(row => row.ToItem(kind))];
    }

    /// <summary>Gets when the first work of a kind is due, whosever it is and also when that is past; null when there is none.</summary>
    /// <param name="kind">What kind of work.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DateTimeOffset?> NextAsync(string kind, CancellationToken cancellationToken)
    {
        CheckName(kind, nameof(kind));
        var due = await database.ReadAsync(Nobody, session => session.FirstAsync<long?>(DueWorkSql.Next, new { kind }), cancellationToken);
        return due is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }

    /// <summary>Counts the work of a kind that is due, whosever it is. It reads all of it: for a look now and then.</summary>
    /// <param name="kind">What kind of work.</param>
    /// <param name="now">The time; what is due at it counts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DueBacklog> BacklogAsync(string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        CheckName(kind, nameof(kind));
        var row = await database.ReadAsync(Nobody, session => session.FirstAsync<BacklogRow>(DueWorkSql.Backlog, new { kind, now = now.ToUnixTimeMilliseconds() }), cancellationToken);
        return new DueBacklog(row?.Count ?? 0, row?.OldestMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null);
    }

    /// <summary>Makes an item due later and counts an attempt. What was set anew since it was listed is left as it is.</summary>
    /// <param name="item">The item, as it was listed.</param>
    /// <param name="until">When it is due again. It keeps its place in the queue.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    public Task PostponeAsync(DueItem item, DateTimeOffset until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var change = new { kind = item.Kind, id = item.Id, due = item.Due.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() };
        return database.WriteAsync(item.Context, session => session.ExecuteAsync(DueWorkSql.Postpone, change), cancellationToken);
    }

    /// <summary>Takes an item out of the list. What was set anew or postponed since it was listed is left as it is.</summary>
    /// <param name="item">The item, as it was listed.</param>
    /// <param name="cancellationToken">Ends the wait for the turn, never a write that has begun.</param>
    /// <returns>Whether it was taken out.</returns>
    public async Task<bool> ClearAsync(DueItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var gone = new { kind = item.Kind, id = item.Id, due = item.Due.ToUnixTimeMilliseconds(), attempts = item.Attempts };
        return await database.WriteAsync(item.Context, session => session.ExecuteAsync(DueWorkSql.ClearItem, gone), cancellationToken) == 1;
    }

    private static Task PutAsync(DataSession session, string sql, string kind, string id, UserId owner, DateTimeOffset due, DateTimeOffset now)
    {
        RequireTenant(session);
        CheckName(kind, nameof(kind));
        CheckName(id, nameof(id));
        if (!owner.IsValid)
        {
            throw new ArgumentException($"'{owner}' is no user in whose name work could be done.", nameof(owner));
        }

        return session.ExecuteAsync(
            sql, new { kind, id, owner = owner.Value, due = due.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() });
    }

    private static void RequireTenant(DataSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Context is null)
        {
            throw new InvalidOperationException("Work is due for a tenant, and the operator's session has none.");
        }
    }

    private static void CheckName(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Length > NameLengthMax)
        {
            throw new ArgumentException($"'{name[..32]}…' has {name.Length} characters; {NameLengthMax} are the most.", parameter);
        }
    }

    private sealed record BacklogRow
    {
        public long Count { get; init; }

        public long? OldestMs { get; init; }
    }
}

using Witan.Data.Due;
using Witan.Data.Sessions;

namespace Witan.Data.Outbox;

/// <summary>What a dispatcher writes: each step is one transaction over the message and its place in the list of due work.</summary>
internal sealed class OutboxStore(IDatabase database, OutboxOptions options, TimeProvider time)
{
    /// <summary>The most characters of an error that are kept.</summary>
    private const int ErrorLengthMax = 500;

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Takes up a message; null when it is sent, parked or gone, or another one holds it: then the list is set right.</summary>
    public Task<OutboxClaim?> ClaimAsync(DueItem item, string worker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + options.Lease;
        var asked = new { id = item.Id, worker, now = now.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() };
        return database.WriteAsync(
            item.Context,
            async session =>
            {
                var claim = (await session.QueryAsync<OutboxClaim>(OutboxSql.Claim, asked)).SingleOrDefault();
                // When this one dies, the list gives the message to the next one at the end of the lease.
                var due = claim is null ? await FreeAgainAsync(session, item) : until;
                await PutAsync(session, item, due, now);
                return claim;
            },
            cancellationToken);
    }

    /// <summary>Notes that it was sent. Also when the lease was lost meanwhile: sent is sent.</summary>
    public Task MarkSentAsync(DueItem item)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            item.Context,
            async session =>
            {
                await session.ExecuteAsync(OutboxSql.MarkSent, new { id = item.Id, now = now.ToUnixTimeMilliseconds() });
                await DueWork.ClearAsync(session, item.Kind, item.Id);
                await DueWork.EnsureAsync(session, OutboxCleaner.DueKind, OutboxCleaner.DueId, item.User, now + options.Retention, now);
                return 0;
            },
            CancellationToken.None);
    }

    /// <summary>Notes a failure and when to try again; nothing, when another one has taken the message up since.</summary>
    public Task MarkFailedAsync(DueItem item, OutboxClaim claim, string error, DateTimeOffset due) =>
        EndAttemptAsync(item, claim, error, due.ToUnixTimeMilliseconds(), due);

    /// <summary>Gives a message back that must wait for another one: the claim was no attempt.</summary>
    public Task HoldAsync(DueItem item, OutboxClaim claim, string reason, DateTimeOffset due) => EndAttemptAsync(item, claim, reason, due.ToUnixTimeMilliseconds(), due, OutboxSql.Hold);

    /// <summary>Notes that nobody will try again, and why.</summary>
    /// <returns>False when another one has taken the message up since.</returns>
    public Task<bool> ParkAsync(DueItem item, OutboxClaim claim, string reason) =>
        EndAttemptAsync(item, claim, reason, Outbox.NeverMs, again: null);

    private Task<bool> EndAttemptAsync(DueItem item, OutboxClaim claim, string error, long due, DateTimeOffset? again, string sql = OutboxSql.MarkFailed)
    {
        var now = time.GetUtcNow();
        var change = new { id = item.Id, attempts = claim.Attempts, due, error = error.Length > ErrorLengthMax ? error[..ErrorLengthMax] : error };
        return database.WriteAsync(
            item.Context,
            async session =>
            {
                var isOurs = await session.ExecuteAsync(sql, change) == 1;
                if (isOurs)
                {
                    await PutAsync(session, item, again, now);
                }

                return isOurs;
            },
            CancellationToken.None);
    }

    private static Task PutAsync(DataSession session, DueItem item, DateTimeOffset? due, DateTimeOffset now) => due is { } at
        ? DueWork.SetAsync(session, item.Kind, item.Id, item.User, at, now)
        : DueWork.ClearAsync(session, item.Kind, item.Id);

    private async Task<DateTimeOffset?> FreeAgainAsync(DataSession session, DueItem item)
    {
        var state = await session.FirstAsync<OutboxState>(OutboxSql.Look, new { id = item.Id });
        return state is null or { SentMs: not null } || state.DueMs == Outbox.NeverMs
            ? null
            : DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(Math.Max(state.DueMs, state.ClaimedUntil), NowMs));
    }
}

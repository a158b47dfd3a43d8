using Witan.Data.Due;
using Witan.Data.Sessions;

namespace Witan.Data.Outbox;

/// <summary>Removes messages that were sent long enough ago, of all tenants.</summary>
/// <remarks>
/// Each tenant that ever sent something has one place in the list of due work, which is never taken out, only put off: so nothing that
/// is sent while a clean-up runs is forgotten. Messages that are waiting or parked are never removed.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="options">How long messages are kept, and the bounds.</param>
/// <param name="time">The clock.</param>
public sealed class OutboxCleaner(IDatabase database, OutboxOptions options, TimeProvider time)
{
    /// <summary>The kind under which clean-ups stand in the list of due work.</summary>
    public const string DueKind = "outbox clean-up";

    /// <summary>The most tenants that one clean-up looks at; the next one takes the others.</summary>
    public const int TenantsMax = 1_000;

    internal const string DueId = "sent";

    private readonly OutboxOptions _options = OutboxOptions.Checked(options);

    /// <summary>Cleans up for the tenants whose time has come.</summary>
    /// <param name="cancellationToken">Ends it between two transactions; what was removed stays removed.</param>
    /// <returns>How many messages were removed.</returns>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var item in await new DueWork(database).ListAsync(DueKind, time.GetUtcNow(), perTenant: 1, TenantsMax, cancellationToken))
        {
            int batch;
            do
            {
                batch = await database.WriteAsync(item.Context, session => CleanAsync(session, item), cancellationToken);
                removed += batch;
            }
            while (batch == _options.RemoveMax);
        }

        return removed;
    }

    private async Task<int> CleanAsync(DataSession session, DueItem item)
    {
        var now = time.GetUtcNow();
        var removed = await session.ExecuteAsync(
            OutboxSql.RemoveSent, new { beforeMs = (now - _options.Retention).ToUnixTimeMilliseconds(), limit = _options.RemoveMax });
        if (removed < _options.RemoveMax)
        {
            var first = await session.FirstAsync<long?>(OutboxSql.FirstSent);
            var from = first is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : now;
            await DueWork.SetAsync(session, DueKind, DueId, item.User, from + _options.Retention, now);
        }

        return removed;
    }
}

using System.Text;
using Witan.Data.Due;
using Witan.Data.Sessions;

namespace Witan.Data.Outbox;

/// <summary>Takes what must leave the program in the transaction that asks for it, so that neither happens without the other.</summary>
/// <remarks><see cref="OutboxDispatcher"/> sends it afterwards, at least once.</remarks>
public static class Outbox
{
    /// <summary>The kind under which messages stand in the list of due work.</summary>
    public const string DueKind = "outbox";

    /// <summary>The most bytes of a payload, in UTF-8: 256 KiB.</summary>
    public const int PayloadBytesMax = 256 * 1024;

    /// <summary>The most characters of a message's id.</summary>
    public const int IdLengthMax = 200;

    /// <summary>The most characters of a kind.</summary>
    public const int KindLengthMax = 64;

    /// <summary>Gets when a parked message is due: at the end of time.</summary>
    internal static long NeverMs { get; } = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Puts a message into the outbox, in the caller's transaction. The same id twice is put once; the first one stands.</summary>
    /// <param name="session">The session, whose tenant's message it is.</param>
    /// <param name="message">The message.</param>
    /// <param name="now">The time.</param>
    /// <returns>False when the id was there already, sent or not.</returns>
    /// <exception cref="ArgumentException">Something of it is beyond its limit.</exception>
    public static async Task<bool> EnqueueAsync(DataSession session, OutboxMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        Check(message);
        var context = session.Context ?? throw new InvalidOperationException("A message is a tenant's, and the operator's session has none.");
        var row = new { id = message.Id, kind = message.Kind, payload = message.Payload, now = now.ToUnixTimeMilliseconds(), due = message.Due.ToUnixTimeMilliseconds() };
        if (await session.ExecuteAsync(OutboxSql.Enqueue, row) == 0)
        {
            return false;
        }

        await DueWork.SetAsync(session, DueKind, message.Id, context.User, message.Due, now);
        return true;
    }

    /// <summary>Counts the tenant's messages that were given up: nobody sends their kind, or every attempt failed.</summary>
    /// <param name="session">The session.</param>
    public static Task<long> CountParkedAsync(DataSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FirstAsync<long>(OutboxSql.CountParked, new { never = NeverMs });
    }

    /// <summary>The most messages of one list.</summary>
    public const int ListMax = 1_000;

    /// <summary>Lists the tenant's messages that were given up, by id.</summary>
    /// <param name="session">The session.</param>
    /// <param name="after">Only those behind this id; null for the first.</param>
    /// <param name="limit">At most this many, from 1 to <see cref="ListMax"/>.</param>
    public static Task<IReadOnlyList<ParkedMessage>> ListParkedAsync(DataSession session, string? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ListMax);
        return session.QueryAsync<ParkedMessage>(OutboxSql.ListParked, new { after = after ?? string.Empty, limit, never = NeverMs });
    }

    /// <summary>Tells whether a message of a series waits before another one: a sender that keeps order asks before it sends.</summary>
    /// <param name="session">The session.</param>
    /// <param name="series">How the ids of the series begin; behind that they sort in the order in which they are to leave.</param>
    /// <param name="id">The message that is to leave.</param>
    public static async Task<bool> IsAnyWaitingBeforeAsync(DataSession session, string series, string id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.FirstAsync<long>(OutboxSql.CountWaitingBefore, new { prefix = series, id, never = NeverMs }) > 0;
    }

    /// <summary>Makes a parked message due again, with all its attempts before it. In the caller's transaction.</summary>
    /// <param name="session">The session.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="now">The time.</param>
    /// <returns>False when there is no such message, or it is not parked.</returns>
    public static async Task<bool> RetryAsync(DataSession session, string id, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var context = session.Context ?? throw new InvalidOperationException("A message is a tenant's, and the operator's session has none.");
        if (await session.ExecuteAsync(OutboxSql.Retry, new { id, now = now.ToUnixTimeMilliseconds(), never = NeverMs }) == 0)
        {
            return false;
        }

        await DueWork.SetAsync(session, DueKind, id, context.User, now, now);
        return true;
    }

    private static void Check(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Id is not { Length: > 0 and <= IdLengthMax })
        {
            throw new ArgumentException($"A message's id has 1 to {IdLengthMax} characters.", nameof(message));
        }

        if (message.Kind is not { Length: > 0 and <= KindLengthMax })
        {
            throw new ArgumentException($"A message's kind has 1 to {KindLengthMax} characters.", nameof(message));
        }

        ArgumentNullException.ThrowIfNull(message.Payload, nameof(message));
        if (Encoding.UTF8.GetByteCount(message.Payload) is var bytes and > PayloadBytesMax)
        {
            throw new ArgumentException($"The payload of {message.Id} has {bytes} bytes; {PayloadBytesMax} are the most. Send a reference instead.", nameof(message));
        }
    }
}

using Witan.Data.Sessions;

namespace Witan.Memory.Storage;

/// <summary>Numbers the changes of one transaction, in the order in which transactions commit.</summary>
/// <remarks>
/// The tenant's head is locked before anything else and until the transaction ends. So numbers rise in the order of commits, from however many
/// processes, and what a writer reads of its tenant (whether the same was said before) nobody changes meanwhile.
/// </remarks>
internal sealed class ChangeLog
{
    private readonly DataSession _session;

    private ChangeLog(DataSession session, long seq)
    {
        _session = session;
        Seq = seq;
    }

    /// <summary>Gets the number of the last change.</summary>
    public long Seq { get; private set; }

    /// <summary>Does work as the tenant's only writer, and says how far its changes have come.</summary>
    /// <returns>What the work gave, and the number of the last change.</returns>
    public static async Task<(T Done, long Seq)> RunAsync<T>(DataSession session, Func<DataSession, ChangeLog, Task<T>> work)
    {
        var log = await OpenAsync(session);
        var done = await work(session, log);
        return (done, await log.CloseAsync());
    }

    /// <summary>Takes the tenant's turn.</summary>
    private static async Task<ChangeLog> OpenAsync(DataSession session)
    {
        if (await session.QueryAsync<long>(ChangeSql.LockHead) is not [var seq])
        {
            await session.ExecuteAsync(ChangeSql.AddHead);
            seq = (await session.QueryAsync<long>(ChangeSql.LockHead)).Single();
        }

        return new ChangeLog(session, seq);
    }

    /// <summary>Notes that a memory was added or changed.</summary>
    public Task PutAsync(string memory) => PutAsync(memory, isGone: 0);

    /// <summary>Notes that a memory is gone.</summary>
    public Task RemoveAsync(string memory) => PutAsync(memory, isGone: 1);

    /// <summary>Says how far it has come, last of all; gives the number.</summary>
    private async Task<long> CloseAsync()
    {
        await _session.ExecuteAsync(ChangeSql.SetHead, new { seq = Seq });
        return Seq;
    }

    private async Task PutAsync(string memory, long isGone)
    {
        Seq++;
        await _session.ExecuteAsync(ChangeSql.Put, new { memory, seq = Seq, isGone });
    }
}

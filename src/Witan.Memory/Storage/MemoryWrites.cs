using Witan.Data.Sessions;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How single memories are written: each write is a change that the index follows and that caches drop the old one for.</summary>
internal static class MemoryWrites
{
    /// <summary>Adds one.</summary>
    public static async Task InsertAsync(DataSession session, ChangeLog log, MemoryRecord record)
    {
        var digest = record.Kind is MemoryKind.Note or MemoryKind.Fact
            ? TextDigest.Identity(record.Domain, record.Type, record.Subject, record.Slot, record.Value ?? record.Text)
            : record.Source.QuoteHash;
        await session.ExecuteAsync(MemorySql.Insert, MemoryRow.Of(record, digest));
        await log.PutAsync(record.Id);
    }

    /// <summary>Counts that one was said again.</summary>
    public static async Task<MemoryRecord> ConfirmAsync(DataSession session, ChangeLog log, MemoryRecord record, DateTimeOffset now)
    {
        await session.ExecuteAsync(MemorySql.Confirm, new { memory = record.Id, now = MemoryWords.Ms(now) });
        await log.PutAsync(record.Id);
        return record with { Confirmations = record.Confirmations + 1, ConfirmedAt = now };
    }

    /// <summary>Ends the time for which one is true, and names what took its place.</summary>
    /// <returns>Whether it still stood.</returns>
    public static async Task<bool> CloseAsync(DataSession session, ChangeLog log, string memory, string successor, DateTimeOffset until, DateTimeOffset now)
    {
        if (await session.ExecuteAsync(MemorySql.Close, new { memory, successor, until = MemoryWords.Ms(until), now = MemoryWords.Ms(now) }) == 0)
        {
            return false;
        }

        await log.PutAsync(memory);
        return true;
    }

    /// <summary>Removes one.</summary>
    public static async Task DeleteAsync(DataSession session, ChangeLog log, string memory)
    {
        await session.ExecuteAsync(MemorySql.Delete, new { memory });
        await session.ExecuteAsync(MemorySql.Unlink, new { memory });
        await session.ExecuteAsync(MemorySql.UnlinkSuccessor, new { memory });
        await log.RemoveAsync(memory);
    }

    /// <summary>Reads those that stand, in the order asked for; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<MemoryRecord>> GetAsync(DataSession session, IReadOnlyList<string> ids)
    {
        var found = new Dictionary<string, MemoryRecord>(StringComparer.Ordinal);
        foreach (var page in ids.Chunk(MemorySql.ManyMax))
        {
            string Id(int at) => page[Math.Min(at, page.Length - 1)];
            var rows = await session.QueryAsync<MemoryRow>(MemorySql.GetMany, new
            {
                id0 = Id(0), id1 = Id(1), id2 = Id(2), id3 = Id(3), id4 = Id(4), id5 = Id(5), id6 = Id(6), id7 = Id(7),
                id8 = Id(8), id9 = Id(9), id10 = Id(10), id11 = Id(11), id12 = Id(12), id13 = Id(13), id14 = Id(14), id15 = Id(15),
            });
            foreach (var row in rows)
            {
                found[row.Id] = row.ToRecord();
            }
        }

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}

using Witan.Data.Sessions;

namespace Witan.Memory.Storage;

/// <summary>How an index differs from the database, as of the changes that it has seen.</summary>
/// <param name="Live">How many memories the database holds.</param>
/// <param name="Missing">How many of them the index does not know.</param>
/// <param name="Foreign">How many the index knows that the database does not hold.</param>
internal sealed record IndexDifference(long Live, long Missing, long Foreign)
{
    private const int PageMax = 1000;

    /// <summary>Compares them on the session's one snapshot.</summary>
    /// <param name="session">The snapshot.</param>
    /// <param name="ids">What the index knows.</param>
    /// <param name="seen">The last change that it has seen; what changed later is no difference.</param>
    public static async Task<IndexDifference> FindAsync(DataSession session, IReadOnlyCollection<string> ids, long seen)
    {
        var indexed = ids.ToHashSet(StringComparer.Ordinal);
        var later = await LaterAsync(session, seen);
        indexed.ExceptWith(later);
        var (live, missing, after) = (0L, 0L, string.Empty);
        while (true)
        {
            var page = await session.QueryAsync<string>(ChangeSql.Live, new { after, limit = PageMax });
            live += page.Count;
            missing += page.Count(id => !later.Contains(id) && !indexed.Remove(id));
            if (page.Count < PageMax)
            {
                return new IndexDifference(live, missing, indexed.Count);
            }

            after = page[^1];
        }
    }

    private static async Task<HashSet<string>> LaterAsync(DataSession session, long seen)
    {
        var later = new HashSet<string>(StringComparer.Ordinal);
        var after = seen;
        while (true)
        {
            var page = await session.QueryAsync<ChangeRow>(ChangeSql.After, new { afterSeq = after, limit = PageMax });
            later.UnionWith(page.Select(row => row.Id));
            if (page.Count < PageMax)
            {
                return later;
            }

            after = page[^1].Seq;
        }
    }
}

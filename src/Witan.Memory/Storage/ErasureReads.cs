using Witan.Data.Sessions;
using Witan.Memory.Forgetting;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>Finds what an erasure takes away, page by page.</summary>
internal static class ErasureReads
{
    private const int PageMax = 500;

    /// <summary>Finds it in one snapshot, or in the transaction that takes it away.</summary>
    public static async Task<ErasurePlan> PlanAsync(DataSession session, ErasureRequest request)
    {
        var subject = TextDigest.Key(request.Subject);
        var memories = new SortedSet<string>(StringComparer.Ordinal);
        var episodes = new SortedSet<string>(await PagesAsync(session, EpisodeSql.OfSubject, subject), StringComparer.Ordinal);
        var mentions = new SortedSet<string>(StringComparer.Ordinal);
        var held = new SortedSet<string>(StringComparer.Ordinal);
        memories.UnionWith(await PagesAsync(session, MemorySql.OfSubject, subject));
        foreach (var record in await MentioningAsync(session, subject))
        {
            if (!request.Mentions)
            {
                mentions.Add(record.Id);
            }
            else if (record.EpisodeId is { } episode)
            {
                episodes.Add(episode);
            }
            else
            {
                memories.Add(record.Id);
            }
        }

        var runs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var episode in episodes)
        {
            memories.UnionWith(await session.QueryAsync<string>(MemorySql.OfEpisode, new { episode, limit = MemoryLimits.StepsMax + 1 }));
            if (await session.FirstAsync<EpisodeRow>(EpisodeSql.Get, new { episode }) is { SourceRun: { } run })
            {
                runs.Add(run);
            }
        }

        foreach (var record in await MemoryWrites.GetAsync(session, [.. memories]))
        {
            if (record.IsHeld)
            {
                held.Add(record.Id);
                episodes.Remove(record.EpisodeId ?? string.Empty);
            }

            if (record.Source.Run is { } run)
            {
                runs.Add(run);
            }
        }

        mentions.ExceptWith(memories);
        memories.ExceptWith(held);
        return new ErasurePlan { Memories = [.. memories], Episodes = [.. episodes], Held = [.. held], Mentions = [.. mentions], Runs = [.. runs] };
    }

    private static async Task<List<string>> PagesAsync(DataSession session, string sql, string subject)
    {
        var found = new List<string>();
        var after = string.Empty;
        while (true)
        {
            var page = await session.QueryAsync<string>(sql, new { subject, after, limit = PageMax });
            found.AddRange(page);
            if (page.Count < PageMax)
            {
                return found;
            }

            after = page[^1];
        }
    }

    private static async Task<List<MemoryRecord>> MentioningAsync(DataSession session, string subject)
    {
        var found = new List<MemoryRecord>();
        var after = string.Empty;
        while (true)
        {
            var page = await session.QueryAsync<MemoryRow>(MemorySql.Page, new { after, limit = PageMax });
            found.AddRange(page.Select(row => row.ToRecord()).Where(record => record.Subject != subject && Mentions(record, subject)));
            if (page.Count < PageMax)
            {
                return found;
            }

            after = page[^1].Id;
        }
    }

    private static bool Mentions(MemoryRecord record, string subject) =>
        record.Tags.Prepend(record.Text).Append(record.Value ?? string.Empty).Append(record.Subject ?? string.Empty).Any(text => text.Contains(subject, StringComparison.OrdinalIgnoreCase));
}

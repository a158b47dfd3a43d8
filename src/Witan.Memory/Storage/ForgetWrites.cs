using Witan.Data.Sessions;
using Witan.Memory.Limits;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How memories are removed, with all that hangs on them.</summary>
internal static class ForgetWrites
{
    /// <summary>Removes a whole episode: steps, artefacts, what is recalled of it, and what patterns took from it.</summary>
    /// <returns>How many patterns are none any more.</returns>
    public static async Task<int> EpisodeAsync(DataSession session, ChangeLog log, string episode)
    {
        var patterns = await PatternWrites.ForgetAsync(session, episode);
        foreach (var memory in await session.QueryAsync<string>(MemorySql.OfEpisode, new { episode, limit = MemoryLimits.StepsMax + 1 }))
        {
            await MemoryWrites.DeleteAsync(session, log, memory);
        }

        await session.ExecuteAsync(EpisodeSql.DeleteSteps, new { episode });
        await session.ExecuteAsync(EpisodeSql.DeleteArtefacts, new { episode });
        await session.ExecuteAsync(EpisodeSql.Delete, new { episode });
        return patterns;
    }

    /// <summary>Removes memories that nothing needs and no hold keeps, as they stand now: whoever chose them looked a moment ago.</summary>
    /// <returns>The ids of those that went.</returns>
    public static async Task<List<string>> FreeAsync(DataSession session, ChangeLog log, IReadOnlyList<MemoryRecord> chosen)
    {
        var gone = new List<string>();
        foreach (var record in (await MemoryWrites.GetAsync(session, [.. chosen.Select(record => record.Id)])).Where(record => !record.IsHeld))
        {
            if (record.EpisodeId is not { } episode)
            {
                await MemoryWrites.DeleteAsync(session, log, record.Id);
                gone.Add(record.Id);
            }
            else if (!await PatternWrites.NeedsAsync(session, episode))
            {
                // An earlier one of this batch may have made it the last that a pattern needs.
                await EpisodeAsync(session, log, episode);
                gone.Add(record.Id);
            }
        }

        return gone;
    }
}

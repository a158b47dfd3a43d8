using Witan.Data.Sessions;
using Witan.Memory.Limits;

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
}

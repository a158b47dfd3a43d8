using Witan.Data.Sessions;
using Witan.Memory.Episodes;
using Witan.Memory.Patterns;
using Witan.Memory.Truth;

namespace Witan.Memory.Storage;

/// <summary>How patterns are learnt from episodes and forgotten with them.</summary>
internal static class PatternWrites
{
    /// <summary>Takes in what an episode says. A pattern is counted from its sources, so that there is nothing to merge and no order that matters.</summary>
    public static async Task LearnAsync(DataSession session, Episode episode, IReadOnlyList<EpisodeStep> steps, DateTimeOffset now)
    {
        foreach (var (key, source) in PatternRules.Of(episode, steps))
        {
            await session.ExecuteAsync(PatternSql.Add, new
            {
                pattern = key.Id,
                kind = key.Kind.ToString().ToLowerInvariant(),
                domain = key.Domain,
                condition = key.Condition,
                advice = key.Advice,
                now = MemoryWords.Ms(now),
            });
            await session.ExecuteAsync(PatternSql.AddSource, new
            {
                pattern = key.Id,
                episode = source.EpisodeId,
                number = (long)source.Step,
                quoteHash = source.QuoteHash,
                success = source.IsSuccess ? 1L : 0L,
            });
        }
    }

    /// <summary>Takes an episode out of its patterns; those that nothing else speaks of go with it.</summary>
    /// <returns>How many went, or are no pattern any more.</returns>
    public static async Task<int> ForgetAsync(DataSession session, string episode)
    {
        var patterns = await session.QueryAsync<PatternCountRow>(PatternSql.OfEpisode, new { episode, limit = PatternRules.FindingsMax });
        await session.ExecuteAsync(PatternSql.DeleteSourcesOfEpisode, new { episode });
        foreach (var pattern in patterns)
        {
            await session.ExecuteAsync(PatternSql.DeleteEmpty, new { pattern = pattern.Id });
        }

        return patterns.Count(pattern => pattern.Trials == Pattern.EpisodesMin);
    }

    /// <summary>Tells whether a pattern would be none any more without an episode.</summary>
    public static async Task<bool> NeedsAsync(DataSession session, string episode) =>
        (await session.QueryAsync<PatternCountRow>(PatternSql.OfEpisode, new { episode, limit = PatternRules.FindingsMax })).Any(pattern => pattern.Trials == Pattern.EpisodesMin);

    /// <summary>Gives the ids of those memories without which every pattern stays one.</summary>
    public static async Task<List<string>> FreeAsync(DataSession session, IEnumerable<MemoryRecord> records)
    {
        var free = new List<string>();
        foreach (var record in records)
        {
            if (record.EpisodeId is not { } episode || !await NeedsAsync(session, episode))
            {
                free.Add(record.Id);
            }
        }

        return free;
    }
}

namespace Witan.Memory.Patterns;

/// <summary>Counts findings into patterns. The order in which they come makes no difference, and neither does the same one twice.</summary>
public static class PatternTally
{
    /// <summary>Counts them: equal patterns are one, an episode counts once, and what fewer than three episodes show is none.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>By key, the episodes that speak of it and those in which it went well.</returns>
    public static IReadOnlyDictionary<PatternKey, (long Trials, long Successes)> Of(IEnumerable<PatternFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings
            .GroupBy(finding => finding.Key)
            .Select(group => (group.Key, Episodes: group.GroupBy(finding => finding.Source.EpisodeId, StringComparer.Ordinal).Select(episode => episode.All(finding => finding.Source.IsSuccess)).ToList()))
            .Where(group => group.Episodes.Count >= Pattern.EpisodesMin)
            .ToDictionary(group => group.Key, group => ((long)group.Episodes.Count, (long)group.Episodes.Count(success => success)));
    }
}

using Witan.Data.Sessions;
using Witan.Memory.Patterns;

namespace Witan.Memory.Storage;

/// <summary>Reads patterns.</summary>
internal static class PatternReads
{
    private const int PageMax = 500;

    /// <summary>Finds the strongest patterns of a domain, with their latest sources.</summary>
    public static async Task<IReadOnlyList<Pattern>> StrongestAsync(DataSession session, string domain, int limit, DateTimeOffset now)
    {
        var rows = new List<PatternRow>();
        var after = string.Empty;
        while (true)
        {
            var page = await session.QueryAsync<PatternRow>(PatternSql.OfDomain, new { domain, after, limit = PageMax });
            rows.AddRange(page.Where(row => row.Trials >= Pattern.EpisodesMin));
            if (page.Count < PageMax)
            {
                break;
            }

            after = page[^1].Id;
        }

        var strongest = rows.Select(row => (row.Id, Pattern: row.ToPattern([], now))).OrderByDescending(row => row.Pattern.Strength).ThenBy(row => row.Id, StringComparer.Ordinal).Take(limit);
        var patterns = new List<Pattern>();
        foreach (var (id, pattern) in strongest)
        {
            var sources = await session.QueryAsync<PatternSourceRow>(PatternSql.Sources, new { pattern = id, limit = Pattern.SourcesShownMax });
            patterns.Add(pattern with { Sources = [.. sources.Select(source => source.ToSource())] });
        }

        return patterns;
    }
}

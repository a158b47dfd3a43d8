using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Ranking;

/// <summary>BM25 of an item's own words, of its words with its neighbours', and of its group's. Pure.</summary>
internal sealed class GroupMeasures(SoughtTerms terms)
{
    /// <summary>Measures each item of a group, which lie in the order of their places.</summary>
    /// <param name="group">The items.</param>
    /// <param name="meanLength">How many words a group has on average among those that are measured.</param>
    public void Measure(List<Found> group, double meanLength)
    {
        var session = SessionScore(group, meanLength);
        Span<double> counts = stackalloc double[terms.Terms.Length];
        for (var i = 0; i < group.Count; i++)
        {
            var (item, before, after) = (group[i], Neighbour(group, i, -1), Neighbour(group, i, 1));
            item.Session = session;
            var share = RankSettings.K1 * (1 - RankSettings.B + (RankSettings.B * item.Length / terms.MeanLength));
            foreach (var (term, count) in item.Counts)
            {
                var gain = Gain(term) * count * (RankSettings.K1 + 1) / (count + share);
                (item.Own, item.Like) = terms.Terms[term].IsLike ? (item.Own, item.Like + gain) : (item.Own + gain, item.Like);
            }

            if (item.Counts.Length == 0 && before is not { Counts.Length: > 0 } && after is not { Counts.Length: > 0 })
            {
                continue;
            }

            counts.Clear();
            var (length, weights) = (RankSettings.WindowOwn * item.Length, RankSettings.WindowOwn);
            Add(counts, item.Counts, RankSettings.WindowOwn);
            if (before is not null)
            {
                var asks = (int)(before.Traits & ItemTraits.AskedMask) >= RankSettings.AskedLeast;
                Add(counts, before.Counts, RankSettings.WindowBefore * (asks ? RankSettings.WindowAsked : 1));
                (length, weights) = (length + (RankSettings.WindowBefore * before.Length), weights + RankSettings.WindowBefore);
            }

            if (after is not null)
            {
                Add(counts, after.Counts, RankSettings.WindowAfter);
                (length, weights) = (length + (RankSettings.WindowAfter * after.Length), weights + RankSettings.WindowAfter);
            }

            item.Window = Bm25(counts, RankSettings.WindowK1, RankSettings.WindowB, length / (weights * terms.MeanLength));
        }
    }

    private double SessionScore(List<Found> group, double meanLength)
    {
        Span<double> counts = stackalloc double[terms.Terms.Length];
        counts.Clear();
        foreach (var item in group)
        {
            Add(counts, item.Counts, 1);
        }

        return Bm25(counts, RankSettings.SessionK1, RankSettings.SessionB, group.Sum(item => (double)item.Length) / meanLength);
    }

    private double Bm25(ReadOnlySpan<double> counts, double k1, double b, double length)
    {
        var sum = 0.0;
        for (var term = 0; term < counts.Length; term++)
        {
            if (counts[term] > 0 && !terms.Terms[term].IsLike)
            {
                sum += Gain(term) * counts[term] * (k1 + 1) / (counts[term] + (k1 * (1 - b + (b * length))));
            }
        }

        return sum;
    }

    private double Gain(int term) => terms.Terms[term].Weight * terms.Rarity[term];

    private static void Add(Span<double> counts, (int Term, int Count)[] of, double weight)
    {
        foreach (var (term, count) in of)
        {
            counts[term] += weight * count;
        }
    }

    // Exactly one place further, so that a gap is a gap; of several at one place the first by id.
    private static Found? Neighbour(List<Found> group, int at, int step)
    {
        var wanted = group[at].Position + step;
        var i = at + step;
        while (i >= 0 && i < group.Count && group[i].Position == group[at].Position)
        {
            i += step;
        }

        while (step < 0 && i > 0 && group[i - 1].Position == wanted)
        {
            i--;
        }

        return i >= 0 && i < group.Count && group[i].Position == wanted ? group[i] : null;
    }
}

using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>The terms of a question as they stand in the segments that are looked in, with how rare they are.</summary>
/// <remarks>Counts are of live items over all segments, so that a ranking does not depend on how items lie in segments.</remarks>
internal sealed class SoughtTerms
{
    private readonly int[][] _numbers;

    private SoughtTerms(IReadOnlyList<SegmentView> views, IReadOnlyList<QueryTerm> terms)
    {
        Items = views.Sum(view => (long)view.LiveCount);
        MeanLength = Items == 0 ? 1 : Math.Max(1, views.Sum(view => view.LiveTokens) / (double)Items);
        var numbers = terms.Select(term => views.Select(view => view.Segment.FindTerm(term.Stem)).ToArray()).ToArray();
        var counts = numbers.Select(places => places.Select((number, view) => CountOf(views[view], number)).Sum()).ToArray();
        int[] found = [.. Enumerable.Range(0, terms.Count).Where(term => counts[term] > 0)];
        Terms = Array.ConvertAll(found, term => terms[term]);
        Rarity = Array.ConvertAll(found, term => Math.Log(1 + ((Items - counts[term] + 0.5) / (counts[term] + 0.5))));
        _numbers = Array.ConvertAll(found, term => numbers[term]);
    }

    public QueryTerm[] Terms { get; }

    /// <summary>Gets each term's inverse frequency over items, as BM25 has it.</summary>
    public double[] Rarity { get; }

    public long Items { get; }

    /// <summary>Gets how many words an item has on average.</summary>
    public double MeanLength { get; }

    public static SoughtTerms Of(IReadOnlyList<SegmentView> views, QuestionWords question)
    {
        var rare = Math.Max(RankSettings.RareItemsLeast, views.Sum(view => (long)view.LiveCount) / RankSettings.RareShare);
        var like = question.Terms.Where(term => term.Weight >= 1 && IsRare(views, term, rare)).SelectMany(term => LikeTerms(views, term)).ToArray();
        var own = question.Terms.Select(term => term.Stem).ToHashSet(BytesComparer.Instance);
        var added = like.Where(term => !own.Contains(term.Stem)).DistinctBy(term => term.Stem, BytesComparer.Instance);
        return new SoughtTerms(views, [.. question.Terms, .. added.Take(RankSettings.TermsMost / 4)]);
    }

    /// <summary>Gives a term's number in a segment, -1 when it is not there.</summary>
    public int NumberIn(int view, int term) => _numbers[term][view];

    private static int CountOf(SegmentView view, int term)
    {
        if (term < 0)
        {
            return 0;
        }

        var arrays = view.Segment.Arrays;
        var (start, end) = (arrays.PostingStart[term], arrays.PostingStart[term + 1]);
        if (view.RemovedCount == 0)
        {
            return end - start;
        }

        var count = 0;
        for (var at = start; at < end; at++)
        {
            count += view.IsLive(arrays.PostingItem[at]) ? 1 : 0;
        }

        return count;
    }

    private static bool IsRare(IReadOnlyList<SegmentView> views, QueryTerm term, long most) =>
        views.Sum(view => (long)CountOf(view, view.Segment.FindTerm(term.Stem))) <= most;

    private static IEnumerable<QueryTerm> LikeTerms(IReadOnlyList<SegmentView> views, QueryTerm word)
    {
        if (word.Stem.Length < TermGrams.Size)
        {
            return [];
        }

        var found = new SortedDictionary<byte[], double>(BytesComparer.Instance);
        foreach (var view in views)
        {
            foreach (var (term, likeness) in view.Segment.Grams.Like(word.Stem, RankSettings.LikenessLeast))
            {
                if (!view.Segment.Term(term).SequenceEqual(word.Stem) && CountOf(view, term) > 0)
                {
                    found[view.Segment.Term(term).ToArray()] = likeness;
                }
            }
        }

        // Ties fall by the terms' bytes: OrderByDescending keeps the dictionary's order.
        return found.OrderByDescending(term => term.Value).Take(RankSettings.LikeTermsMost).Select(term => new QueryTerm(term.Key, term.Value, true));
    }
}

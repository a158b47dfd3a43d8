using System.Text;

namespace Witan.Memory.Recall.Segments;

/// <summary>Makes segments, of items or of other segments. Pure; linear in the words but for sorting the items and the terms.</summary>
internal static class SegmentBuilder
{
    public static Segment Of(IEnumerable<MemoryItem> items)
    {
        var rows = new SegmentRows();
        foreach (var item in items)
        {
            rows.Add(item);
        }

        return Build(rows);
    }

    public static Segment Merge(IEnumerable<SegmentView> views)
    {
        var rows = new SegmentRows();
        foreach (var view in views)
        {
            rows.AddAll(view);
        }

        return Build(rows);
    }

    private static Segment Build(SegmentRows rows)
    {
        var order = Order(rows);
        var grouped = order.Count(row => rows.Group[row] != 0);
        var (groups, groupStart) = Groups(rows, order, grouped);
        var (terms, termStart, numbers) = Terms(rows);
        var (tokens, tokenStart) = Tokens(rows, order, numbers);
        var (postingItem, postingCount, postingStart) = Postings(tokens, tokenStart, termStart.Length - 1);
        var (ids, idStart) = Pack([.. order.Select(row => rows.Ids[row])]);
        var at = Array.ConvertAll(order, row => rows.At[row]);
        var (vectors, vectorStart) = Vectors(rows, order);
        return new Segment(new SegmentArrays
        {
            Ids = ids,
            IdStart = idStart,
            At = at,
            ByTime = ByTime(at),
            Type = Array.ConvertAll(order, row => rows.Type[row]),
            TypeNames = rows.TypeNames,
            Outcome = Array.ConvertAll(order, row => rows.Outcome[row]),
            Traits = Array.ConvertAll(order, row => rows.Traits[row]),
            Groups = groups,
            GroupStart = groupStart,
            Position = [.. order.Take(grouped).Select(row => rows.Position[row])],
            Tokens = tokens,
            TokenStart = tokenStart,
            Terms = terms,
            TermStart = termStart,
            PostingItem = postingItem,
            PostingCount = postingCount,
            PostingStart = postingStart,
            Vectors = vectors,
            VectorStart = vectorStart,
        });
    }

    private static int[] Order(SegmentRows rows)
    {
        int[] order = [.. Enumerable.Range(0, rows.At.Count)];
        Array.Sort(order, (left, right) =>
        {
            var byGroup = (rows.Group[left] - 1).CompareTo(rows.Group[right] - 1); // 0 wraps round to the end.
            var byPlace = byGroup != 0 ? byGroup : rows.Group[left] == 0 ? 0 : rows.Position[left].CompareTo(rows.Position[right]);
            return byPlace != 0 ? byPlace : rows.Ids[left].AsSpan().SequenceCompareTo(rows.Ids[right]);
        });
        return order;
    }

    private static (ulong[] Groups, int[] Start) Groups(SegmentRows rows, int[] order, int grouped)
    {
        var groups = new List<ulong>();
        var start = new List<int>();
        for (var item = 0; item < grouped; item++)
        {
            var group = rows.Group[order[item]];
            if (groups.Count == 0 || groups[^1] != group)
            {
                groups.Add(group);
                start.Add(item);
            }
        }

        start.Add(grouped);
        return ([.. groups], [.. start]);
    }

    private static (byte[] Terms, int[] Start, int[] Numbers) Terms(SegmentRows rows)
    {
        var names = Array.ConvertAll(rows.TermNames, Encoding.UTF8.GetBytes);
        int[] order = [.. Enumerable.Range(0, names.Length)];
        Array.Sort(order, (left, right) => names[left].AsSpan().SequenceCompareTo(names[right]));
        var numbers = new int[names.Length];
        for (var place = 0; place < order.Length; place++)
        {
            numbers[order[place]] = place;
        }

        var (terms, start) = Pack(Array.ConvertAll(order, term => names[term]));
        return (terms, start, numbers);
    }

    private static (int[] Tokens, int[] Start) Tokens(SegmentRows rows, int[] order, int[] numbers)
    {
        var tokens = new int[rows.Tokens.Count];
        var start = new int[order.Length + 1];
        var at = 0;
        for (var item = 0; item < order.Length; item++)
        {
            for (var token = rows.TokenStart[order[item]]; token < rows.TokenStart[order[item] + 1]; token++)
            {
                tokens[at++] = numbers[rows.Tokens[token]];
            }

            start[item + 1] = at;
        }

        return (tokens, start);
    }

    private static (int[] Item, byte[] Count, int[] Start) Postings(int[] tokens, int[] tokenStart, int terms)
    {
        var start = new int[terms + 1];
        var last = new int[terms];
        for (var item = 0; item < tokenStart.Length - 1; item++)
        {
            foreach (var term in tokens.AsSpan(tokenStart[item], tokenStart[item + 1] - tokenStart[item]))
            {
                if (last[term] != item + 1)
                {
                    last[term] = item + 1;
                    start[term + 1]++;
                }
            }
        }

        for (var term = 0; term < terms; term++)
        {
            start[term + 1] += start[term];
        }

        var items = new int[start[terms]];
        var counts = new byte[items.Length];
        int[] next = [.. start];
        Array.Fill(last, -1);
        for (var item = 0; item < tokenStart.Length - 1; item++)
        {
            foreach (var term in tokens.AsSpan(tokenStart[item], tokenStart[item + 1] - tokenStart[item]))
            {
                if (last[term] >= 0 && items[last[term]] == item)
                {
                    counts[last[term]] += counts[last[term]] < byte.MaxValue ? (byte)1 : (byte)0;
                }
                else
                {
                    last[term] = next[term]++;
                    items[last[term]] = item;
                    counts[last[term]] = 1;
                }
            }
        }

        return (items, counts, start);
    }

    private static (byte[] Bytes, int[] Start) Pack(byte[][] parts)
    {
        var start = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            start[i + 1] = start[i] + parts[i].Length;
        }

        var bytes = new byte[start[^1]];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i].CopyTo(bytes, start[i]);
        }

        return (bytes, start);
    }

    private static int[] ByTime(long[] at)
    {
        int[] order = [.. Enumerable.Range(0, at.Length)];
        Array.Sort((long[])at.Clone(), order);
        return order;
    }

    private static (float[] Vectors, int[] Start) Vectors(SegmentRows rows, int[] order)
    {
        if (rows.Vectors.TrueForAll(vector => vector.Length == 0))
        {
            return ([], []);
        }

        var start = new int[order.Length + 1];
        for (var item = 0; item < order.Length; item++)
        {
            start[item + 1] = start[item] + rows.Vectors[order[item]].Length;
        }

        var vectors = new float[start[^1]];
        for (var item = 0; item < order.Length; item++)
        {
            rows.Vectors[order[item]].CopyTo(vectors, start[item]);
        }

        return (vectors, start);
    }
}

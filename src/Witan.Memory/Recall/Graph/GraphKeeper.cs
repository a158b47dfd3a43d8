using System.Text;
using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Graph;

/// <summary>Keeps the graph of an index that holds more than so many items: brought forward with each change, caught up a little at a time, used once it is whole.</summary>
/// <remarks>The caller's lock keeps writers apart; readers take <see cref="Whole"/>.</remarks>
internal sealed class GraphKeeper(int above)
{
    private VectorGraph? _graph;
    private Queue<string> _missing = [];
    private volatile VectorGraph? _whole;

    /// <summary>Gets the graph when it holds every vector of its length; null while all are compared.</summary>
    public VectorGraph? Whole => _whole;

    /// <summary>Takes up what was saved.</summary>
    public void Take(VectorGraph graph, IndexState state)
    {
        if (state.Count > above)
        {
            (_graph, _whole) = (graph, graph);
        }
    }

    /// <summary>Follows changes that the index has taken in.</summary>
    public void Follow(IReadOnlyList<IndexChange> changes, IndexState state)
    {
        if (state.Count <= above)
        {
            Drop();
            return;
        }

        if (_graph is null || _graph.Gone * GraphSettings.GoneShare > _graph.Arrays.Count)
        {
            Begin(state);
        }

        foreach (var change in changes)
        {
            _graph?.Remove(change.Id);
            if (_graph is not null && change.Item is { } item && item.Vector.Length == _graph.Dimensions)
            {
                _graph.Add(item.Id, item.Vector.Span);
            }
        }

        CatchUp(state, GraphSettings.CatchUpMost);
    }

    /// <summary>Removes vectors with their bytes.</summary>
    public void Erase(IEnumerable<string> ids, IndexState state)
    {
        foreach (var id in ids)
        {
            _graph?.Erase(id);
        }

        if (state.Count <= above)
        {
            Drop();
        }
    }

    /// <summary>Puts in what is missing, at most so many.</summary>
    public void CatchUp(IndexState state, int most)
    {
        for (var added = 0; added < most && _graph is not null && _missing.TryDequeue(out var id);)
        {
            if (!_graph.Contains(id) && VectorOf(state, id) is { Length: > 0 } vector && vector.Length == _graph.Dimensions)
            {
                _graph.Add(id, vector);
                added++;
            }
        }

        _whole = _missing.Count == 0 ? _graph : null;
    }

    private void Begin(IndexState state)
    {
        Drop();
        List<SegmentView> views = [.. state.Shards.Values.SelectMany(shard => shard).Where(view => view.Segment.Arrays.Vectors.Length > 0)];

        // Where no embedding is in use this is asked with every change, and must cost nothing.
        if (views.Count == 0 || views.Sum(view => (long)view.LiveCount) <= above)
        {
            return;
        }

        var all = views
            .SelectMany(view => Enumerable.Range(0, view.Segment.Count).Where(view.IsLive).Select(item => (view.Segment, Item: item)))
            .Where(place => place.Segment.Vector(place.Item).Length > 0)
            .ToList();
        if (all.Count > above)
        {
            // Vectors come from one embedding; those of another length, left from an earlier one, are nobody's neighbours.
            _graph = new VectorGraph(all[^1].Segment.Vector(all[^1].Item).Length);
            _missing = new Queue<string>(all.Select(place => place.Segment.IdOf(place.Item)));
        }
    }

    private void Drop() => (_graph, _whole, _missing) = (null, null, []);

    private static float[]? VectorOf(IndexState state, string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        foreach (var view in state.Shards.Values.SelectMany(views => views))
        {
            if (view.Find(bytes) is var item and >= 0)
            {
                return view.Segment.Vector(item).ToArray();
            }
        }

        return null;
    }
}

using Witan.Kernel.Results;
using Witan.Memory.Recall.Graph;
using Witan.Memory.Recall.Ranking;
using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall;

/// <summary>What one tenant's memory is found by: words, times and vectors of its items, in shards by domain. It holds no text.</summary>
/// <remarks>
/// Safe for any number of threads. Readers work on an immutable state and never wait; writers take turns. The database is the truth:
/// what is here can be built again from it at any time.
/// </remarks>
public sealed class RecallIndex
{
    private readonly Lock _writing = new();
    private readonly RecallOptions _options;
    private readonly GraphKeeper _graph;
    private volatile IndexState _state;

    /// <summary>Initializes a new instance of the <see cref="RecallIndex"/> class that holds nothing.</summary>
    /// <param name="options">How it ranks; null takes the defaults.</param>
    public RecallIndex(RecallOptions? options = null)
        : this(IndexState.Empty, options)
    {
    }

    private RecallIndex(IndexState state, RecallOptions? options)
    {
        _state = state;
        _options = options ?? RecallOptions.Default;
        _graph = new GraphKeeper(_options.GraphAbove);
    }

    /// <summary>Gets the sequence of the last change that is in; 0 when there is none.</summary>
    public long Watermark => _state.Watermark;

    /// <summary>Gets how many items can be found.</summary>
    public int Count => _state.Count;

    /// <summary>Gets the ids of all items, of one moment and in no order that means anything.</summary>
    public IReadOnlyCollection<string> Ids => [.. _state.Ids()];

    /// <summary>Gets how large it is.</summary>
    public RecallIndexStats Stats => _state.Stats() is var stats && _graph.Whole is { } graph ? stats with { Bytes = stats.Bytes + graph.Bytes } : stats;

    /// <summary>Reads a saved index.</summary>
    /// <param name="directory">Where <see cref="Save"/> put it.</param>
    /// <param name="options">How it ranks; null takes the defaults.</param>
    /// <returns>The index; <see cref="NotFound"/> when none was saved there, <see cref="DamagedSegment"/> when a file is not what was written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static Result<RecallIndex> Load(string directory, RecallOptions? options = null)
    {
        if (!IndexFiles.Load(directory).IsOk(out var state, out var refusal))
        {
            return refusal;
        }

        var index = new RecallIndex(state, options);

        // A graph that is missing or damaged is no fault: all vectors are compared until it has been built anew.
        if (IndexFiles.LoadGraph(directory, state.Watermark) is { } graph)
        {
            index._graph.Take(graph, state);
        }

        return index;
    }

    /// <summary>Writes the index, replacing what was saved there before in one step: a crash leaves the old or the new.</summary>
    /// <param name="directory">The directory, made when it is missing; nothing else may use it.</param>
    /// <exception cref="IOException">The disk refuses; what was saved before still stands.</exception>
    public void Save(string directory)
    {
        lock (_writing)
        {
            IndexFiles.Save(directory, _state, _graph.Whole);
        }
    }

    /// <summary>Tells whether an item can be found.</summary>
    /// <param name="id">Its id.</param>
    public bool Contains(string id) => _state.Contains(id);

    /// <summary>Takes in changes of the store. Readers see all of them or none.</summary>
    /// <remarks>
    /// After a restart the store asks for <see cref="Watermark"/> and hands over what came after it. To apply an item again under a
    /// later sequence is harmless: it replaces itself. To remove one that is not here only moves the watermark.
    /// </remarks>
    /// <param name="changes">The changes in the order of their commits; an empty list changes nothing.</param>
    /// <exception cref="ArgumentException">
    /// A sequence is not above the one before it or the watermark, or an item's id is not the change's. Nothing was applied.
    /// </exception>
    public void Apply(IReadOnlyList<IndexChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_writing)
        {
            RequireOrder(_state.Watermark, changes);
            if (changes.Count > 0)
            {
                _state = _state.With(changes);
                _graph.Follow(changes, _state);
            }
        }
    }

    /// <summary>Forgets items for good: their ids, words and vectors leave memory at once, and the files with the next <see cref="Save"/>.</summary>
    /// <remarks>A removal by <see cref="Apply"/> hides an item at once, but its words lie in its segment until the next compaction.</remarks>
    /// <param name="ids">The items; those that are not here are passed over.</param>
    /// <returns>How many could be found until now.</returns>
    public int Erase(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        lock (_writing)
        {
            var before = _state.Count;
            _state = _state.Erase(ids);
            _graph.Erase(ids, _state);
            return before - _state.Count;
        }
    }

    /// <summary>Finds what answers a question. The same index, question and clock give the same order whatever the number of threads.</summary>
    /// <param name="query">The question.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit or lambda is out of its range.</exception>
    public RecallResult Recall(RecallQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, RecallQuery.LimitMost, nameof(query));
        if (query.Lambda is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Lambda, "Lambda goes from 0 to 1.");
        }

        return Recaller.Recall(_state, query, _options, _graph.Whole);
    }

    private static void RequireOrder(long watermark, IReadOnlyList<IndexChange> changes)
    {
        var last = watermark;
        foreach (var change in changes)
        {
            if (change.Sequence <= last)
            {
                throw new ArgumentException($"Change {change.Sequence} does not come after {last}; read the changes after the watermark, in order.", nameof(changes));
            }

            if (change.Item is { } item && item.Id != change.Id)
            {
                throw new ArgumentException($"Change {change.Sequence} is of '{change.Id}' but carries '{item.Id}'.", nameof(changes));
            }

            last = change.Sequence;
        }
    }
}

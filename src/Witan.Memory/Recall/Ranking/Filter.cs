using Witan.Memory.Recall.Segments;

namespace Witan.Memory.Recall.Ranking;

/// <summary>What a question shuts out: other types and outcomes, and times outside its bounds. The domain chose the shards before.</summary>
internal sealed class Filter
{
    private readonly int[] _type;
    private readonly int _outcome;

    public Filter(IReadOnlyList<SegmentView> views, RecallQuery query)
    {
        _type = [.. views.Select(view => query.Type is null ? -1 : Array.IndexOf(view.Segment.Arrays.TypeNames, query.Type) is var at and >= 0 ? at : int.MaxValue)];
        _outcome = query.Outcome is { } outcome ? (int)outcome : -1;
        From = query.From?.UtcTicks ?? long.MinValue;
        Until = query.Until?.UtcTicks ?? long.MaxValue;
    }

    /// <summary>Gets the earliest tick.</summary>
    public long From { get; }

    /// <summary>Gets the tick that all lie before.</summary>
    public long Until { get; }

    public bool Admits(SegmentView view, int number, int item)
    {
        var arrays = view.Segment.Arrays;
        return view.IsLive(item)
            && (_type[number] < 0 || arrays.Type[item] == _type[number])
            && (_outcome < 0 || arrays.Outcome[item] == _outcome)
            && arrays.At[item] >= From
            && arrays.At[item] < Until;
    }
}

namespace Witan.Runs.Feed;

/// <summary>What a reader finds when it looks at the ring.</summary>
internal enum FeedViewKind
{
    /// <summary>The next item.</summary>
    Item,

    /// <summary>Nothing yet.</summary>
    Wait,

    /// <summary>The next item is no longer, or not yet, in the ring: the journal has it.</summary>
    Behind,

    /// <summary>The last item of all.</summary>
    Over,
}

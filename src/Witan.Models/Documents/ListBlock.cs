namespace Witan.Models.Documents;

/// <summary>A list: its items in order, and what introduced it.</summary>
public sealed class ListBlock
{
    /// <summary>Gets whether the items are numbered.</summary>
    public required bool Ordered { get; init; }

    /// <summary>Gets the section that the list stands in; the lead-in's own when a line with a colon introduced it.</summary>
    public required Section Section { get; init; }

    /// <summary>Gets the items of this level, in order.</summary>
    public IReadOnlyList<ListItem> Items => OwnItems;

    internal List<ListItem> OwnItems { get; } = [];

    /// <summary>Lists the items of every level, in document order.</summary>
    public IEnumerable<ListItem> AllItems() => OwnItems.SelectMany(item => item.SelfAndDescendants());
}

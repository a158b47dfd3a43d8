namespace Witan.Models.Documents;

/// <summary>One item of a list.</summary>
public sealed class ListItem
{
    /// <summary>Gets the first line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the last line of the item's own text, sub-items left out.</summary>
    public required int EndLine { get; init; }

    /// <summary>Gets the item's own text without mark-up, check box and number.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the number that the source gives; null in a bulleted list.</summary>
    public required int? Number { get; init; }

    /// <summary>Gets the check box: true ticked, false open, null when there is none.</summary>
    public required bool? Checked { get; init; }

    /// <summary>Gets how deep the item is nested, from 0.</summary>
    public required int Depth { get; init; }

    /// <summary>Gets the item around this one; null at depth 0.</summary>
    public required ListItem? Parent { get; init; }

    /// <summary>Gets the section that the whole list stands in.</summary>
    public required Section Section { get; init; }

    /// <summary>Gets the items directly under this one.</summary>
    public IReadOnlyList<ListItem> Children => OwnChildren;

    internal List<ListItem> OwnChildren { get; } = [];

    /// <summary>Lists this item and everything under it, in document order.</summary>
    public IEnumerable<ListItem> SelfAndDescendants() =>
        new[] { this }.Concat(OwnChildren.SelectMany(child => child.SelfAndDescendants()));
}

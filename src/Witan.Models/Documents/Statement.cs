namespace Witan.Models.Documents;

/// <summary>The smallest piece of a document that can be cited.</summary>
public sealed class Statement
{
    /// <summary>Gets the first line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the last line, at least <see cref="Line"/>.</summary>
    public required int EndLine { get; init; }

    /// <summary>Gets the text without inline mark-up, in one line.</summary>
    public required string Text { get; init; }

    /// <summary>Gets what it was in the source.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Gets the innermost section; for a heading, the section that it opens.</summary>
    public required Section Section { get; init; }

    /// <summary>Gets the list item whose own text this is, or which it stands under; null outside lists.</summary>
    public ListItem? Item { get; init; }

    /// <summary>Gets the table row that this is; null for everything else.</summary>
    public TableRow? Row { get; init; }
}

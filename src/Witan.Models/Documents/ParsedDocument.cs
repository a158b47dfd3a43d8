namespace Witan.Models.Documents;

/// <summary>A document as its reader sees it: sections, statements, lists and tables, each with the lines it stands on.</summary>
/// <remarks>Immutable once <see cref="DocumentParser"/> returned it; safe to share between threads. Lines count from 1.</remarks>
public sealed class ParsedDocument
{
    /// <summary>Gets the name that citations use: a file name, <c>stdin</c> or <c>question</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the source lines, without line ends; line <c>n</c> is <c>Lines[n - 1]</c>.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Gets the sections in document order; the first is the untitled part before any heading.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Gets every statement in document order: sentences, labelled lines, list items, table rows, lines of code, headings.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Gets the lists, outermost only, in document order.</summary>
    public required IReadOnlyList<ListBlock> Lists { get; init; }

    /// <summary>Gets the tables in document order.</summary>
    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>Gets the first heading, or the first statement when there is none, or an empty text.</summary>
    public string Title =>
        Sections.FirstOrDefault(section => section.Level is > 0 and <= Section.MaxHeadingLevel)?.Title
        ?? (Statements.Count > 0 ? Statements[0].Text : string.Empty);
}

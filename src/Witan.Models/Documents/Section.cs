namespace Witan.Models.Documents;

/// <summary>A heading with what follows it, up to the next heading of its level or above.</summary>
/// <remarks>
/// Besides real headings two weaker forms open a section: a paragraph that is one bold or upper-case line
/// (<see cref="BoldLineLevel"/>), and a line that ends in a colon and introduces the next block
/// (<see cref="LeadInLevel"/>), whose section holds that one block.
/// </remarks>
public sealed class Section
{
    /// <summary>The deepest level of a real heading.</summary>
    public const int MaxHeadingLevel = 6;

    /// <summary>The level given to a line in bold or capitals that stands alone.</summary>
    public const int BoldLineLevel = 7;

    /// <summary>The level given to a line ending in a colon that introduces a list, a table or code.</summary>
    public const int LeadInLevel = 8;

    /// <summary>Gets the position among the document's sections, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Gets the level: 0 for the part before any heading, 1 to 6 for headings, then the two weaker forms.</summary>
    public required int Level { get; init; }

    /// <summary>Gets the heading's text without mark-up, closing colon removed; empty for level 0.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the line of the heading; 1 for level 0.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the section around this one; null for the outermost.</summary>
    public required Section? Parent { get; init; }

    /// <summary>Gets the statements directly in this section, its own heading and its subsections left out.</summary>
    public IReadOnlyList<Statement> Statements => OwnStatements;

    /// <summary>Gets the sections directly inside this one.</summary>
    public IReadOnlyList<Section> Children => OwnChildren;

    internal List<Statement> OwnStatements { get; } = [];

    internal List<Section> OwnChildren { get; } = [];

    /// <summary>Lists this section and those around it, innermost first.</summary>
    public IEnumerable<Section> SelfAndAncestors()
    {
        for (var section = this; section is not null; section = section.Parent)
        {
            yield return section;
        }
    }

    /// <summary>Lists every statement in this section and below it, in document order.</summary>
    public IEnumerable<Statement> AllStatements() =>
        OwnStatements.Concat(OwnChildren.SelectMany(child => child.AllStatements())).OrderBy(s => s.Line);
}

namespace Witan.Models.Documents;

/// <summary>What a statement was in the source.</summary>
public enum StatementKind
{
    /// <summary>A heading's own text.</summary>
    Heading,

    /// <summary>A sentence, or a labelled line, of running text.</summary>
    Sentence,

    /// <summary>A list item's own text, without its sub-items.</summary>
    ListItem,

    /// <summary>A body row of a table, its cells joined by " | ".</summary>
    TableRow,

    /// <summary>A line of code that is not blank.</summary>
    Code,

    /// <summary>A sentence in a block quote.</summary>
    Quote,
}

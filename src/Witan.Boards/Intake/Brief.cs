using Witan.Models.Documents;

namespace Witan.Boards.Intake;

/// <summary>What a board is asked to deliberate.</summary>
public sealed record Brief
{
    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the documents; empty for a bare question.</summary>
    public required IReadOnlyList<BriefDocument> Documents { get; init; }

    /// <summary>Lists the documents as a mind gets them.</summary>
    public IReadOnlyList<SourceText> Sources() => [.. Documents.Select(document => new SourceText(document.Name, document.Text))];
}

/// <summary>A document of a brief; its text is kept, so that the run does not need the file again.</summary>
public sealed record BriefDocument
{
    /// <summary>Gets the name that citations use, unique in the brief.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the decoded text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the size of the file in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Gets the SHA-256 of the file, hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets what was done to read it, a sentence each; usually none.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

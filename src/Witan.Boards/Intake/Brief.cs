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

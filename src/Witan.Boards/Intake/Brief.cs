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
    /// <param name="reviewsOnly">Whether it is the built-in analyst, which takes every document for one to review: it is not given what the memory brought.</param>
    public IReadOnlyList<SourceText> Sources(bool reviewsOnly = false) =>
        [.. Documents.Where(document => !(reviewsOnly && document.IsRecalled)).Select(document => new SourceText(document.Name, document.Text))];
}

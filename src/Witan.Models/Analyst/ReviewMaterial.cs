using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>What a review reads.</summary>
/// <param name="Question">The question asked; empty when only documents were given.</param>
/// <param name="Documents">The parsed documents, at least one; a bare question stands here as a document named <c>question</c>.</param>
public sealed record ReviewMaterial(string Question, IReadOnlyList<ParsedDocument> Documents);

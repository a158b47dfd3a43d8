using Witan.Models.Documents;

namespace Witan.Models.Analyst;

/// <summary>One thing that the built-in analyst knows how to find. Pure: the same documents give the same findings.</summary>
public interface IRule
{
    /// <summary>Gets the kinds that this rule reports.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Reads the documents and reports what it finds, in document order.</summary>
    /// <param name="material">The documents and the question.</param>
    IEnumerable<Finding> Find(ReviewMaterial material);
}

/// <summary>What a review reads.</summary>
/// <param name="Question">The question asked; empty when only documents were given.</param>
/// <param name="Documents">The parsed documents, at least one; a bare question stands here as a document named <c>question</c>.</param>
public sealed record ReviewMaterial(string Question, IReadOnlyList<ParsedDocument> Documents);

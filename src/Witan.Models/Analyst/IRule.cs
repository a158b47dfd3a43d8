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

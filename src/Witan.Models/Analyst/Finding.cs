namespace Witan.Models.Analyst;

/// <summary>One thing that a rule found.</summary>
public sealed record Finding
{
    /// <summary>Gets the rule's kind, one of <see cref="FindingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the lines that show it, at least one, in document order.</summary>
    public required IReadOnlyList<Citation> Evidence { get; init; }

    /// <summary>Gets why this is a finding, in one sentence that names what stands in the document.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets how sure the rule is, from 0 to 1. Arithmetic is near 1, wording near 0.6.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets what the finding is about in a few words, for a heading: "storage error rate".</summary>
    public required string Subject { get; init; }
}

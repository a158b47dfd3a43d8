using System.Text.Json.Serialization;

namespace Witan.Boards.Board;

/// <summary>What was found for one question that could be looked up.</summary>
/// <param name="Need">What was looked for.</param>
/// <param name="Found">What was found, quoted; empty when nothing was.</param>
/// <param name="Source">Who was asked, for example <c>documents</c>; null when nobody found anything.</param>
public sealed record ResearchResult(string Need, IReadOnlyList<EvidenceQuote> Found, string? Source = null)
{
    /// <summary>Gets why a search brought nothing; null when none failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Failure { get; init; }
}

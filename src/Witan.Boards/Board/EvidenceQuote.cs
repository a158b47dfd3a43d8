using System.Text.Json.Serialization;

namespace Witan.Boards.Board;

/// <summary>A passage with its place.</summary>
/// <param name="Document">The document's name, or another source's.</param>
/// <param name="Line">The line, from 1; 0 where the source has none.</param>
/// <param name="Text">What stands there, in one line.</param>
public sealed record EvidenceQuote(string Document, int Line, string Text)
{
    /// <summary>Gets when it was read there; null for what the board was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? At { get; init; }
}

using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Intake;

namespace Witan.Boards.Board;

/// <summary>Holds cited lines against the documents: a line that no document has is no evidence. Made once for an answer.</summary>
/// <param name="brief">The documents.</param>
internal sealed class CitedLines(Brief brief)
{
    /// <summary>The most lines of one citation that are looked at.</summary>
    private const int LookedAtMax = 100;

    private readonly Dictionary<string, int> _lengths =
        brief.Documents.ToDictionary(document => document.Name, document => document.Text.AsSpan().Count('\n') + 1, StringComparer.Ordinal);

    /// <summary>Keeps the lines that there are, each once, and no more than the limit.</summary>
    public IReadOnlyList<CitedLine> Keep(IReadOnlyList<CitedLine> cited, int most) =>
        [.. cited.Take(LookedAtMax).Where(line => line.Line >= 1 && _lengths.TryGetValue(line.Document, out var length) && line.Line <= length).Distinct().Take(most)];
}

using System.Runtime.CompilerServices;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Intake;
using Witan.Boards.Swarm;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>Looks things up in the documents that the board was given: the lines that hold most of the words of the question.</summary>
/// <remarks>A line scores by the share of the question's content words in it and in its neighbours, rarer words more (inverse document frequency, Spärck Jones, 1972).</remarks>
public sealed class DocumentResearch : IResearch
{
    /// <summary>The most passages of one answer.</summary>
    public const int FoundMax = 3;

    /// <summary>The share of the question's weight that a passage must hold.</summary>
    public const double ScoreMin = 0.5;

    private const string Source = "documents";

    /// <summary>The passages of briefs that are still held: a board looks things up again and again.</summary>
    private static readonly ConditionalWeakTable<Brief, IReadOnlyList<Passage>> Known = [];

    /// <inheritdoc/>
    public Task<ResearchResult> LookUpAsync(IStepScope scope, Brief brief, string need, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(need);
        var wanted = Words(need);
        var passages = Known.GetValue(brief, known => [.. known.Documents.SelectMany(Passages)]);
        var weights = wanted.ToDictionary(word => word, word => Math.Log(1 + (passages.Count / (1.0 + passages.Count(passage => passage.Words.Contains(word))))), StringComparer.Ordinal);
        var whole = weights.Values.Sum();
        var found = whole <= 0 ? [] : passages
            .Select(passage => (Passage: passage, Score: wanted.Where(passage.Words.Contains).Sum(word => weights[word]) / whole))
            .Where(scored => scored.Score >= ScoreMin)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Passage.Line)
            .Take(FoundMax)
            .Select(scored => new EvidenceQuote(scored.Passage.Document, scored.Passage.Line, Quotation.Of([scored.Passage.Text])))
            .ToList();
        return Task.FromResult(new ResearchResult(need, found, found.Count > 0 ? Source : null));
    }

    private static IEnumerable<Passage> Passages(BriefDocument document) => document.Text.Split('\n')
        .Select((text, index) => new Passage(document.Name, index + 1, text, Words(text)))
        .Where(passage => passage.Words.Count > 0);

    private static HashSet<string> Words(string text)
    {
        var words = ClaimWords.Of(text);
        return [.. words.Content, .. words.Figures];
    }

    private sealed record Passage(string Document, int Line, string Text, HashSet<string> Words);
}

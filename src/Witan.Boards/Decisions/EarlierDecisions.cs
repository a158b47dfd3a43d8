using System.Globalization;
using System.Text;
using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Intake;
using Witan.Kernel.Identity;
using Witan.Memory.Serving;
using Witan.Memory.Truth;

namespace Witan.Boards.Decisions;

/// <summary>Tells a board what was decided before on related questions, and what came of it: as one more document, quoted, whose lines are cited like any other's.</summary>
/// <remarks>The document is part of the run's first event: which memories were shown to whom stands in the journal, and a run read again sees the same.</remarks>
/// <param name="memory">The memory.</param>
public sealed class EarlierDecisions(MemoryService memory)
{
    /// <summary>The document's name.</summary>
    public const string Name = "earlier-decisions.md";

    /// <summary>The most decisions that a board is told of.</summary>
    public const int CountMax = 3;

    /// <summary>How many are looked at for those.</summary>
    private const int LookedAt = 20;

    /// <summary>A decision is related when it shares at least so many words that mean something with the question.</summary>
    private const int SharedMin = 3;

    /// <summary>Of a short question, so many of its words are enough.</summary>
    private const double SharedPart = 0.5;

    /// <summary>Adds what is known; the brief as it is when nothing is.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="brief">What is to be deliberated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Brief> AddToAsync(TenantContext context, Brief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(brief);
        // A memory that refuses must not keep a board from beginning.
        var recalled = await memory.RecallAsync(context, new MemoryQuestion(brief.Question) { Domain = DecisionMemory.Domain, Limit = LookedAt }, cancellationToken);
        var related = recalled.IsOk(out var found, out _) ? Related(context, brief.Question, found.Hits) : [];
        return related.Count > 0 && Document(brief, related) is { } document ? brief with { Documents = [.. brief.Documents, document] } : brief;
    }

    private static IReadOnlyList<MemoryRecord> Related(TenantContext context, string asked, IReadOnlyList<RecalledMemory> hits)
    {
        var words = ClaimWords.Of(asked).Content;
        return [.. hits
            .Select(hit => hit.Record)
            .OfType<MemoryRecord>()
            .Where(record => OwnerMark.Shows(context, record.Tags))
            .Where(record => ClaimWords.Of(record.Text).Content.Count(words.Contains) is var shared && (shared >= SharedMin || (shared > 1 && shared >= SharedPart * words.Count)))
            .Take(CountMax)];
    }

    private static BriefDocument? Document(Brief brief, IReadOnlyList<MemoryRecord> related)
    {
        var page = new StringBuilder("# Earlier decisions on related questions\n\n");
        foreach (var record in related)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {OneLine(record.Text)}\n");
        }

        return BriefIntake.Add(brief, new IncomingDocument(Name, Encoding.UTF8.GetBytes(page.ToString()))).IsOk(out var document, out _)
            ? document with { IsRecalled = true, Notes = [.. related.Select(record => $"Recalled from the memory, {record.Subject} (memory {record.Id}): {OneLine(record.Text)}")] }
            : null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}

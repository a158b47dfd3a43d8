using Witan.Boards.Decisions;

namespace Witan.Commands.Mcp;

/// <summary>Finds decisions by the words of their questions.</summary>
internal static class DecisionSearch
{
    /// <summary>The most characters of the words looked for.</summary>
    public const int WordsLengthMax = 1_000;

    /// <summary>Finds those whose question has all the words, among the newest <see cref="DecisionLimits.ListMax"/>.</summary>
    public static async Task<IReadOnlyList<Decision>> FindAsync(Workspace workspace, string words, DecisionStatus? status, CancellationToken cancellationToken)
    {
        var sought = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var all = await workspace.Decisions.ListAsync(Workspace.Context, status, DecisionLimits.ListMax, before: null, cancellationToken);
        return [.. all.Where(decision => Array.TrueForAll(sought, word => decision.Question.Contains(word, StringComparison.OrdinalIgnoreCase)))];
    }
}

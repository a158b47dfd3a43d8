using Witan.Boards.Decisions.Outcomes;
using Witan.Memory.Episodes;
using Witan.Memory.Recall;

namespace Witan.Boards.Episodes;

/// <summary>What a run was worth when it is known how its decisions turned out. Pure.</summary>
/// <remarks>All went well: success. None did, and one failed outright: failure. Else partial, by the share that went well; of one decision alone that turned out worse, half.</remarks>
internal static class LaterOutcome
{
    /// <summary>Weighs it.</summary>
    /// <param name="known">The decisions of the run of which it is known, at least one.</param>
    /// <param name="note">What was said of the last one.</param>
    public static EpisodeOutcome Of(IReadOnlyList<(string Option, OutcomeStatus Status)> known, string note)
    {
        var well = known.Where(decision => OutcomeWords.WentWell(decision.Status)).Select(Says).ToList();
        var badly = known.Where(decision => !OutcomeWords.WentWell(decision.Status)).Select(Says).ToList();
        var reason = $"{string.Join("; ", known.Select(Says))}. {note}";
        return (well.Count, badly.Count) switch
        {
            (_, 0) => EpisodeDrafts.Ended(MemoryOutcome.Success, reason, well),
            (0, _) when known.Any(decision => decision.Status == OutcomeStatus.Failed) => EpisodeDrafts.Ended(MemoryOutcome.Failure, reason),
            (0, 1) => EpisodeDrafts.Ended(MemoryOutcome.Partial, reason),
            _ => EpisodeDrafts.Ended(MemoryOutcome.Partial, reason, well, badly),
        };
    }

    private static string Says((string Option, OutcomeStatus Status) decision) => $"{decision.Option} turned out {OutcomeWords.Word(decision.Status)}";
}

using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Records;
using Witan.Runs.Driving;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Testing.Boards;

/// <summary>What must hold of a board's events, whatever was done to it.</summary>
internal static class BoardCheck
{
    /// <summary>Says what is wrong; null when nothing is.</summary>
    public static string? Fault(IReadOnlyList<RecordedEvent> events) => Gates(events) ?? Outcome(events);

    /// <summary>Nothing downstream of a gate before it was opened, on what it showed, once.</summary>
    private static string? Gates(IReadOnlyList<RecordedEvent> events)
    {
        var approves = false;
        string? shown = null;
        var decided = new HashSet<string>(StringComparer.Ordinal);
        var isOpen = false;
        foreach (var recorded in events)
        {
            switch (recorded.Event)
            {
                case BoardOpened opened:
                    approves = opened.Terms.Approves;
                    break;
                case ProblemDecomposed plan:
                    (shown, isOpen) = (GateHash.Of(PlanText.Of(plan)), false);
                    break;
                case GateDecided verdict when !decided.Add(verdict.Gate):
                    return $"event {recorded.Sequence} decides '{verdict.Gate}' a second time.";
                case GateDecided verdict:
                    isOpen = verdict.Verdict == GateVerdict.Approved && verdict.Hash == shown;
                    break;
                case PanelSeated or SeatSpoke or FacilitatorDecided or SeatVoted or PartConcluded or BoardConcluded or StepAbsent when approves && !isOpen:
                    return $"event {recorded.Sequence}, a {recorded.Event.GetType().Name}, stands before the approval.";
            }
        }

        return null;
    }

    /// <summary>A board that came to its end has a record; a person's word is answered by every seat of a part that was not over, or the seat is absent.</summary>
    private static string? Outcome(IReadOnlyList<RecordedEvent> events)
    {
        var state = BoardRuns.Fold(events);
        if (state.Closed is not { Outcome: RunOutcome.Completed } || state.PlanVerdicts.LastOrDefault() is { Verdict: not GateVerdict.Approved })
        {
            return null;
        }

        if (RunRecords.Build(events) is null)
        {
            return "it is completed and has no record.";
        }

        var unheard = state.InOrder.Where(part => part.Conclusion is not null).SelectMany(part => Before(events, part).SelectMany(said => part.Codes
            .Where(seat => !part.Answers.Exists(answer => answer.Seat == seat && answer.Interjection == said)
                && !part.Absent.ContainsKey(BoardStep.NameOf(BoardTask.Answer, part.Part.Id, said, seat)))
            .Select(seat => $"{seat} did not answer {said} in {part.Part.Id}."))).FirstOrDefault();
        return unheard;
    }

    /// <summary>The ids of what people said before the facilitator last decided in a part: nothing later can reach what was counted.</summary>
    private static IEnumerable<string> Before(IReadOnlyList<RecordedEvent> events, PartState part)
    {
        var vote = events.Last(recorded => recorded.Event is FacilitatorDecided decided && decided.Part == part.Part.Id).Sequence;
        return events.Where(recorded => recorded.Event is Interjected && recorded.Sequence < vote).Select((_, index) => $"i{index + 1}");
    }
}

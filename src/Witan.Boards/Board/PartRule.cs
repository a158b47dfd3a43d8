using Witan.Boards.Board.Events;
using Witan.Runs.Driving;

namespace Witan.Boards.Board;

/// <summary>Says what comes next in one part. Pure.</summary>
internal static class PartRule
{
    public static IReadOnlyList<Step> Next(BoardState state, PartState part)
    {
        if (part.Seats.IsEmpty)
        {
            return [new BoardStep(BoardTask.Seat, part.Part.Id)];
        }

        var open = part.Last is null ? [] : Open(part, part.Last);
        return open.Count > 0 ? open
            : part.Last is { Kind: FacilitationKind.Vote } ? Late(state, part) is { Count: > 0 } late ? late : [new BoardStep(BoardTask.Conclude, part.Part.Id)]
            : [BoardStep.Numbered(BoardTask.Facilitate, part.Part.Id, part.Decisions.Count + 1)];
    }

    /// <summary>What people said after the vote was called changes no vote any more, and is answered all the same.</summary>
    private static List<Step> Late(BoardState state, PartState part) =>
    [
        .. from said in state.Remarks
           where !part.Decisions.Exists(decision => decision.Interjection == said.Id)
           from seat in part.Codes
           let step = new BoardStep(BoardTask.Answer, part.Part.Id, said.Id, seat)
           where !IsDone(part, step) && !part.Absent.ContainsKey(step.Name)
           select step,
    ];

    /// <summary>The steps that a decision asks for and that have neither a result nor failed too often.</summary>
    private static List<Step> Open(PartState part, FacilitatorDecided decision)
    {
        var id = part.Part.Id;
        IEnumerable<BoardStep> asked = decision.Kind switch
        {
            FacilitationKind.Round => decision.Speakers.Select(seat => BoardStep.Speak(id, decision.Round!.Value, seat)),
            FacilitationKind.Answer => decision.Speakers.Select(seat => new BoardStep(BoardTask.Answer, id, decision.Interjection!, seat)),
            FacilitationKind.Moderator => [BoardStep.Numbered(BoardTask.Moderate, id, decision.Number)],
            FacilitationKind.LookUp => [BoardStep.Numbered(BoardTask.Research, id, decision.Number)],
            _ when part.VotesAgain => part.Codes.Select(seat => new BoardStep(BoardTask.Vote, id, Seat: seat)),
            _ => [],
        };
        return [.. asked.Where(step => !IsDone(part, step) && !part.Absent.ContainsKey(step.Name))];
    }

    private static bool IsDone(PartState part, BoardStep step) => step.Task switch
    {
        BoardTask.Speak => part.Spoke.ContainsKey(step.Name),
        BoardTask.Answer => part.Answers.Exists(answer => answer.Step == step.Name),
        BoardTask.Moderate => part.Moderations.Exists(spoke => spoke.Step == step.Name),
        BoardTask.Research => part.Research.Exists(done => done.Step == step.Name),
        _ => part.Votes.ContainsKey(step.Seat),
    };
}

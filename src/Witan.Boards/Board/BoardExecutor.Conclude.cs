using Witan.Boards.Board.Answers;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Constraints.Marks;
using Witan.Boards.Deliberation.Dissenting;
using Witan.Boards.Minds;
using Witan.Boards.Swarm.Events;
using Witan.Models.Chat;

namespace Witan.Boards.Board;

/// <content>Puts outcomes into words.</content>
public sealed partial class BoardExecutor
{
    /// <summary>Words a part's outcome; words that do not fit what was counted are refused once, and then put together by rule.</summary>
    private async Task<PartConcluded> ConcludeAsync(StepCall call)
    {
        var outcome = PartOutcome.Of(call.Part, call.State.Terms!);
        var broken = PartLimits.Of(call.State, call.Part).BrokenBy(outcome.Final.Winner);
        return await OrByRuleAsync(
            () => TakeAsync(call, BoardMaterial.ForConclusion(call.State, call.Part, outcome), Voice.Leader, BoardJson.Default.ConcludeAnswer, answer =>
                Faults(answer.Value, outcome, broken) is { Count: > 0 } faults
                    ? throw new MindAnswerException(BoardMaterial.Mask(call.Part).Apply(string.Join(' ', faults)))
                    : new PartConcluded
                    {
                        Step = call.Step.Name,
                        Part = call.Step.Part,
                        Text = BoardAnswerCheck.Text(answer.Value.Text),
                        KeyPoints = Lines(answer.Value.KeyPoints),
                        Actions = BoardAnswerCheck.Actions(answer.Value.Actions, BoardAnswerCheck.ArgumentsMax),
                        Triggers = BoardAnswerCheck.Triggers(answer.Value.Triggers),
                        IsWordedByRule = false,
                        Call = MindReceipt.Of(answer),
                    }),
            () => new PartConcluded
            {
                Step = call.Step.Name,
                Part = call.Step.Part,
                Text = OutcomeWords.Of(call.Part, outcome, broken),
                KeyPoints = [],
                Actions = [],
                Triggers = [],
                IsWordedByRule = true,
                Call = MindReceipt.ByRule,
            });
    }

    private async Task<BoardConcluded> SummarizeAsync(StepCall call)
    {
        var results = BoardMaterial.Results(call.State, [.. call.State.InOrder.Select(part => part.Part.Id)]) ?? [];
        var input = BoardMaterial.Common(call.State, BoardMaterial.Facilitator) with { Results = results };
        return await OrByRuleAsync(
            () => TakeAsync(call, input, Voice.Leader, BoardJson.Default.ConcludeAnswer, answer => Concluded(call, OutcomeWords.WithBroken(BoardAnswerCheck.Text(answer.Value.Text), results), answer.Value.Actions, MindReceipt.Of(answer))),
            () => Concluded(call, OutcomeWords.Of(results), [.. results.SelectMany(result => result.Actions)], MindReceipt.ByRule));
    }

    private static BoardConcluded Concluded(StepCall call, string text, IReadOnlyList<BoardAction> actions, CallReceipt receipt) =>
        new() { Step = call.Step.Name, Text = BoardAnswerCheck.Text(text), Actions = BoardAnswerCheck.Actions(actions, 2 * BoardAnswerCheck.ArgumentsMax), Call = receipt };

    private static IReadOnlyList<string> Faults(ConcludeAnswer answer, PartOutcome outcome, IReadOnlyList<LimitMark> broken) => SynthesisCheck.Faults(
        new SynthesisDraft { Text = answer.Text, Adopts = answer.Adopts, Tally = [.. answer.Tally.Select(tally => new ClaimedTally(tally.Option, tally.Supporters, tally.Opponents))] },
        outcome.Final,
        outcome.Dissent,
        broken);

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines) => [.. lines.Where(line => line.Length > 0).Take(BoardAnswerCheck.ArgumentsMax).Select(BoardAnswerCheck.Line)];
}

using Witan.Boards.Board;
using Witan.Boards.Swarm.Events;

namespace Witan.Boards.Records.Board;

/// <summary>Lists a board's calls in an order that does not depend on who of several answered first. Pure.</summary>
internal static class BoardCalls
{
    public static IReadOnlyList<BoardCall> Of(BoardState state) =>
    [
        .. Led(BoardTask.Intake, state.Intake?.Call),
        .. state.Decompositions.SelectMany(decomposed => Led(decomposed.Step, decomposed.Call)),
        .. state.InOrder.SelectMany(Of),
        .. state.Conclusion is { } concluded ? Led(concluded.Step, concluded.Call) : [],
    ];

    /// <summary>Sums what the calls took.</summary>
    /// <param name="state">The state.</param>
    /// <param name="more">Calls of steps that a board has not.</param>
    public static BoardExpense Expense(BoardState state, IReadOnlyList<BoardCall>? more = null)
    {
        IReadOnlyList<BoardCall> calls = [.. Of(state), .. more ?? []];
        var all = Share(string.Empty, calls);
        return new BoardExpense
        {
            Steps = calls.Count + state.InOrder.Sum(part => (part.Seats.IsEmpty ? 0 : 1) + part.Decisions.Count(decision => decision.Call is null) + part.Research.Count),
            StepsAbsent = state.InOrder.Sum(part => part.Absent.Count),
            Calls = all.Calls,
            InputTokens = all.InputTokens,
            OutputTokens = all.OutputTokens,
            CostUsd = all.CostUsd,
            ByStep = [.. calls.GroupBy(call => call.Step, StringComparer.Ordinal).Select(group => Share(group.Key, [.. group]))],
            BySeat = [.. calls.GroupBy(call => call.Who, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Share(group.Key, [.. group]))],
            Seed = state.Opened!.Seed,
            DefinitionHash = state.Opened.DefinitionHash,
        };
    }

    private static IEnumerable<BoardCall> Of(PartState part) =>
    [
        .. part.Decisions.SelectMany(decision => Led(BoardTask.Facilitate, decision.Call)),
        .. part.Spoke.Values.OrderBy(spoke => spoke.Round).ThenBy(spoke => spoke.Seat, StringComparer.Ordinal).Select(spoke => Call(BoardTask.Speak, spoke.Seat, spoke.Call)),
        .. part.Answers.OrderBy(answer => answer.Step, StringComparer.Ordinal).Select(answer => Call(BoardTask.Answer, answer.Seat, answer.Call)),
        .. part.Moderations.OrderBy(spoke => spoke.Number).Select(spoke => Call(BoardTask.Moderate, spoke.Moderator.ToString().ToLowerInvariant(), spoke.Call)),
        .. part.Votes.Values.Select(voted => Call(BoardTask.Vote, voted.Seat, voted.Call)),
        .. Led(BoardTask.Conclude, part.Conclusion?.Call),
    ];

    /// <summary>The step in which a round table takes down what a person decided: nobody is asked in it.</summary>
    private const string Closing = "close";

    /// <summary>A call of whoever leads, by the name of its step.</summary>
    private static IEnumerable<BoardCall> Led(string step, CallReceipt receipt) => step.Length == 0 || step.Split('.')[0] == Closing ? [] : [new BoardCall(step.Split('.')[0], BoardMaterial.Facilitator, receipt)];

    private static IEnumerable<BoardCall> Led(BoardTask task, CallReceipt? receipt) => receipt is null ? [] : [Call(task, BoardMaterial.Facilitator, receipt)];

    private static BoardCall Call(BoardTask task, string who, CallReceipt receipt) => new(task.ToString().ToLowerInvariant(), who, receipt);

    private static CallShare Share(string name, IReadOnlyList<BoardCall> calls) => new(
        name,
        calls.Count,
        calls.Sum(call => call.Receipt.InputTokens),
        calls.Sum(call => call.Receipt.OutputTokens),
        calls.Sum(call => call.Receipt.CostUsd));
}

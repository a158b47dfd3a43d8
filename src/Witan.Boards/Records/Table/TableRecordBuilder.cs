using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Minds;
using Witan.Boards.Records.Board;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Events;

namespace Witan.Boards.Records.Table;

/// <summary>Makes the record of a round table: before a person decided it says so, and after it who decided what and why. Pure.</summary>
public static class TableRecordBuilder
{
    private const string Accepted = "accepted";
    private const string Rejected = "rejected";

    /// <summary>Tells whether there is something to decide.</summary>
    /// <param name="state">The fold of the run's events.</param>
    public static bool CanBuild(RoundtableState state) =>
        state is { Part: not null, Convened: not null, Board: { Brief: not null, Opened: not null, Terms: not null } } && (state.Branches is not null || state.Board.Conclusion is not null);

    /// <summary>Builds the record.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The record; null before there is something to decide.</returns>
    public static BoardRecord? Build(RoundtableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is { Branches: null, Board.Conclusion: null } || state.Part is not { } part || state.Convened is not { } convened)
        {
            return null;
        }

        var recommended = part.Conclusion is null || state.Ruled is null ? new TableRecommendation(null, part.Failure ?? "The table came to no outcome.") : TableRecommendation.Of(state);
        var verdict = part.Conclusion is null || state.Ruled is null ? new TableVerdict() : TableVerdict.Of(state);
        var concluded = state.Board.Conclusion ?? new BoardConcluded
        {
            Step = string.Empty,
            Text = $"{(recommended.Option is { } option ? $"The table recommends {option}." : "The table recommends nothing.")} {recommended.Why} A person has to decide; nothing counts as decided before.",
            Actions = [],
            Call = MindReceipt.ByRule,
        };
        var board = BoardRecordBuilder.Build(state.Board with { Conclusion = concluded });
        return board is null ? null : board with
        {
            Protocol = RoundtableProtocol.Kind,
            Status = verdict.IsOpen || state.Board.Conclusion is null ? board.Status : verdict.IsRejected ? Rejected : Accepted,
            Terms = board.Terms with { Experts = part.Seats.Count },
            Expense = BoardCalls.Expense(state.Board, Calls(state)),
            Table = Table(state, convened, recommended, verdict),
        };
    }

    private static RecordedTable Table(RoundtableState state, TableConvened convened, TableRecommendation recommended, TableVerdict verdict) => new()
    {
        Agenda = PlainText.Lines(state.Matter?.Agenda ?? []),
        Standing = convened.Standing,
        Invoked = convened.Invoked,
        Missing = convened.Missing,
        Assessments = [.. state.Part!.Codes.Select(seat => state.Assessed.GetValueOrDefault(seat)).OfType<SeatAssessed>().Select(Assessment)],
        Rulings = [.. (state.Ruled?.Rulings ?? []).Select(ruling => ruling with { Reason = PlainText.Line(ruling.Reason) })],
        FailedClosed = state.Ruled?.FailedClosed is { } why ? PlainText.Line(why) : null,
        Recommended = recommended.Option,
        WhyRecommended = PlainText.Line(recommended.Why),
        Branches = [.. (state.Branches?.Branches ?? []).Select(branch => new TableBranch(
            branch.Option, PlainText.Lines(branch.Consequences), PlainText.Line(branch.Estimate), [.. branch.NextSteps.Select(BoardRecordBuilder.Clean)]))],
        BranchesByRule = state.Branches?.IsWordedByRule ?? false,
        Decision = verdict.Decided is { } decided
            ? new RecordedDecision(decided.Verdict, verdict.Option, decided.By, decided.Role, PlainText.Line(decided.Reason), decided.Amendment is { } change ? PlainText.Line(change) : null)
            : null,
    };

    private static RecordedAssessment Assessment(SeatAssessed assessed) => new(
        assessed.Seat,
        PlainText.Line(assessed.CurrentState),
        PlainText.Line(assessed.Position),
        PlainText.Line(assessed.NightTest),
        new ChangeImpact(
            PlainText.Line(assessed.Impact.Process),
            PlainText.Line(assessed.Impact.Testing),
            PlainText.Line(assessed.Impact.Documentation),
            PlainText.Line(assessed.Impact.Security),
            PlainText.Line(assessed.Impact.Operations)),
        [.. assessed.Answers.Select(answer => answer with { BreaksFirst = PlainText.Line(answer.BreaksFirst), HowKnown = PlainText.Line(answer.HowKnown), PlanB = PlainText.Line(answer.PlanB) })],
        assessed.Repeated);

    private static IReadOnlyList<BoardCall> Calls(RoundtableState state) =>
    [
        .. state.Assessed.Values.Select(assessed => new BoardCall("assess", assessed.Seat, assessed.Call)),
        .. state.Ruled is { } ruled ? [new BoardCall("govern", BoardMaterial.Facilitator, ruled.Call)] : Array.Empty<BoardCall>(),
        .. state.Branches is { } drafted ? [new BoardCall("draft", BoardMaterial.Facilitator, drafted.Call)] : Array.Empty<BoardCall>(),
    ];
}

using Witan.Boards.Board;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Records.Board;

/// <summary>Makes the record of a finished board. Pure.</summary>
public static class BoardRecordBuilder
{
    /// <summary>Tells whether the board has reached its outcome.</summary>
    /// <param name="state">The fold of the run's events.</param>
    public static bool CanBuild(BoardState state) => state is { Conclusion: not null, Brief: not null, Opened: not null, Terms: not null };

    /// <summary>Builds the record.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The record, or null when the board has not reached its outcome.</returns>
    public static BoardRecord? Build(BoardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is not { Conclusion: { } conclusion, Brief: { } brief, Opened: { } opened, Terms: { } terms })
        {
            return null;
        }

        var numbers = NumberCheck.Of(Given(state));
        return new BoardRecord
        {
            Format = BoardRecord.CurrentFormat,
            Title = PlainText.Line(opened.Title),
            Question = PlainText.Line(brief.Question),
            Status = "proposed",
            Protocol = BoardProtocol.Kind,
            ProducedBy = Producers.Of([.. BoardCalls.Of(state).Select(call => call.Receipt)]),
            Summary = PlainText.Block(conclusion.Text),
            Plan = [.. conclusion.Actions.Select(Clean)],
            FailedParts = [.. state.InOrder.Where(part => part.Failure is not null).Select(part => new FailedPart(part.Part.Id, PlainText.Line(part.Part.Goal), PlainText.Line(part.Failure!)))],
            Terms = Terms(state, terms),
            Constraints = [.. state.Constraints.Select(constraint => constraint with { Text = PlainText.Line(constraint.Text) })],
            Assumptions = PlainText.Lines(state.Assumptions),
            Intake = [.. (state.Intake?.Questions ?? []).Select(question => Question(state, question))],
            Split = PlainText.Line(state.Decompositions[^1].Reason),
            Parts = [.. state.InOrder.Select(part => PartRecordBuilder.Build(state, part, numbers))],
            Remarks = [.. state.Remarks.Select(said => said with { By = PlainText.Line(said.By), Text = PlainText.Line(said.Text) })],
            Documents = RecordedDocument.Of(brief),
            Expense = BoardCalls.Expense(state),
            Origin = state.Forked is { } forked ? new ForkOrigin(forked.Parent, forked.At, state.Inherited) : null,
        };
    }

    /// <summary>Takes an action as it can be shown.</summary>
    internal static BoardAction Clean(BoardAction action) =>
        new(PlainText.Line(action.Text), action.Owner is null ? null : PlainText.Line(action.Owner), action.When is null ? null : PlainText.Line(action.When));

    /// <summary>Everything that figures can come from: the documents, the question, its limits, people's words, and what was looked up.</summary>
    private static IEnumerable<string> Given(BoardState state) =>
    [
        state.Brief!.Question,
        .. state.Brief.Documents.Select(document => document.Text),
        .. state.Constraints.Select(constraint => constraint.Text),
        .. state.Answers.Values.OfType<string>(),
        .. state.Remarks.Select(said => said.Text),
        .. state.InOrder.SelectMany(part => part.Research).SelectMany(done => done.Results).SelectMany(result => result.Found).Select(found => found.Text),
    ];

    private static RecordedQuestion Question(BoardState state, IntakeQuestion question)
    {
        var answer = state.Answers.GetValueOrDefault(question.Id);
        return new RecordedQuestion(
            question.Id,
            PlainText.Line(question.Text),
            PlainText.Line(question.Why),
            string.IsNullOrWhiteSpace(answer) ? null : PlainText.Line(answer),
            PlainText.Line(question.Assumed));
    }

    private static RecordedTerms Terms(BoardState state, BoardTerms terms)
    {
        var rule = terms.Counting();
        return new RecordedTerms
        {
            Rule = rule.Name,
            RuleSummary = rule.Summary,
            RuleSource = rule.Source,
            IsReversible = terms.IsReversible,
            Quorum = terms.Quorum ?? Election.QuorumDefault,
            HoldsQuorum = terms.Quorum is not null,
            Experts = terms.Experts,
            RoundsMax = terms.Rounds,
            Approvals = [.. state.PlanVerdicts.Select(decided => new RecordedApproval(
                decided.Verdict, decided.By, PlainText.Line(decided.Reason), decided.Amendment is null ? null : PlainText.Line(decided.Amendment)))],
            VoteAsked = state.VoteAsked is { } asked ? new VoteRequest(asked.By, PlainText.Line(asked.Reason)) : null,
        };
    }
}

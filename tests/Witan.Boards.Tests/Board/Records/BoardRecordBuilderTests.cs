using Witan.Boards.Board;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Conformity;
using Witan.Boards.Records.Board;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Events;

namespace Witan.Boards.Tests.Board.Records;

public sealed class BoardRecordBuilderTests
{
    [Fact]
    public void Build_BeforeTheBoardConcluded_IsNull()
    {
        var events = BoardScript.OnePart().Events;
        var protocol = new BoardProtocol();
        for (var count = 0; count < events.Count; count++)
        {
            Assert.Null(BoardRecordBuilder.Build(events.Take(count).Aggregate(protocol.Start, protocol.Apply)));
        }

        Assert.NotNull(BoardRecordBuilder.Build(events.Aggregate(protocol.Start, protocol.Apply)));
    }

    [Fact]
    public void Build_OnePart_HoldsItsWholeDebate()
    {
        var record = BoardScript.OnePart().Record;
        var part = Assert.Single(record.Parts);
        Assert.Equal(("careful", "In two steps.", null), (part.Verdict!.Winner, part.Verdict.WinnerText, part.Verdict.WhyNone));
        Assert.Equal(["bold", "careful"], part.Options.Select(option => option.Id));
        Assert.All(part.Options, option => Assert.Equal(3, option.Final!.Supporters + option.Final.Neutral + option.Final.Opponents));
        Assert.Equal(["Ann Expert", "Bob Expert", "Cat Expert"], part.Seats.Select(seat => seat.Name));
        Assert.Equal([2, -1], part.Seats[0].First.Select(stance => stance.Score));
        Assert.Equal("ann recommends it.", part.Seats[0].Recommendation);
        Assert.Equal(["round 1", "round 2", "vote"], part.Seats[0].Path.Select(standing => standing.After));
        Assert.Equal([1, 2], part.Rounds.Select(round => round.Round));
        Assert.Equal("cat", Assert.Single(part.Rounds[1].Silent));
        Assert.Equal(("speak", "cat", 2), (part.Absences[0].Step, part.Absences[0].Seat, part.Absences[0].Round));
        Assert.Equal("What is the evidence?", Assert.Single(part.Moderations).Challenge);
        Assert.Equal(["the budget", "the weather"], part.Research.Select(result => result.Need));
        Assert.Equal("ann", Assert.Single(part.Dissent).Seat);
        Assert.Equal("In March.", Assert.Single(record.Intake).Answer);
        Assert.Equal(["The team stays."], record.Assumptions);
        Assert.Equal("budget", Assert.Single(record.Constraints).Kind.ToString(), ignoreCase: true);
    }

    [Fact]
    public void Build_Arguments_QuoteTheirLineOrHaveNone_AndNameFiguresThatStandNowhere()
    {
        var arguments = BoardScript.OnePart().Record.Parts[0].Arguments;
        Assert.Equal(new EvidenceQuote("plan.md", 3, "We move 1,800 orders a day to the new store within 90 days."), Assert.Single(arguments[0].Evidence));
        Assert.Equal(["37"], arguments[0].FiguresNotFound);
        Assert.Empty(arguments[1].Evidence);
        Assert.Empty(arguments[1].FiguresNotFound);
    }

    [Fact]
    public void Build_ThreeParts_KeepsTheOrderAndWhatBuildsOnWhat()
    {
        var record = BoardScript.ThreeParts().Record;
        Assert.Equal(["store", "team", "costs"], record.Parts.Select(part => part.Id));
        Assert.Equal(["store", "team"], record.Parts[2].DependsOn);
        Assert.Empty(record.FailedParts);
        // Nobody answered, so that the question's assumption is one.
        Assert.Equal(["The team stays.", "This quarter."], record.Assumptions);
        Assert.Null(Assert.Single(record.Intake).Answer);
    }

    [Fact]
    public void Build_PartThatFailed_IsNamedWithItsReasonAndHasNoVerdict()
    {
        var record = new BoardScript().Intake("Now.").Parts("store", "team").Debated("store")
            .Add(new StepAbsent { Step = "seat.team", Attempts = 3, Reason = "No persona fits." })
            .Summarized("One part is decided.").Record;
        Assert.Equal(new FailedPart("team", "What of the team?", "No persona fits."), Assert.Single(record.FailedParts));
        Assert.NotNull(record.Parts[0].Verdict);
        Assert.Null(record.Parts[1].Verdict);
        Assert.Null(record.Parts[1].Text);
        Assert.All(record.Parts[1].Options, option => Assert.Null(option.Final));
    }

    [Fact]
    public void Build_SplitVote_SaysSo()
    {
        var record = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat", "dan").Round("store", 1, "ann", "bob", "cat", "dan")
            .Speaks("store", 1, "ann", 2, -2).Speaks("store", 1, "bob", 2, -2).Speaks("store", 1, "cat", -2, 2).Speaks("store", 1, "dan", -2, 2)
            .CallVote("store").Concluded("store").Summarized("It is split.").Record;
        Assert.Equal(AgreementLabel.Split, record.Parts[0].Verdict!.Label);
        Assert.Equal(2, record.Parts[0].Dissent.Count);
        Assert.True(record.Parts[0].Dissent[0].Strength >= record.Parts[0].Dissent[1].Strength);
    }

    [Fact]
    public void Build_SettledByTheBlindVote_HasOneRoundAndNothingChanged()
    {
        var part = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat").Round("store", 1, "ann", "bob", "cat")
            .Speaks("store", 1, "ann", -1, 2).Speaks("store", 1, "bob", -1, 2).Speaks("store", 1, "cat", -1, 2)
            .CallVote("store", early: true).Concluded("store").Summarized("Settled.").Record.Parts[0];
        Assert.Equal((1, true, false, "careful"), (part.Verdict!.Rounds, part.Verdict.IsEarly, part.Verdict.DebateChangedResult, part.Verdict.BlindWinner));
        Assert.Empty(part.Flips);
        Assert.Empty(part.Dissent);
        Assert.Equal(AgreementLabel.Unanimous, part.Verdict.Label);
        Assert.All(part.Seats, seat => Assert.Equal(seat.First.Select(stance => (stance.Option, stance.Score)), seat.Last.Select(stance => (stance.Option, stance.Score))));
    }

    [Fact]
    public void Build_SeatThatOnlyWentAlong_IsMarkedAndCountsAsBefore()
    {
        var part = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat").Round("store", 1, "ann", "bob", "cat")
            .Speaks("store", 1, "ann", 2, -2, "It saves time.").Speaks("store", 1, "bob", -2, 2, "It can be taken back.").Speaks("store", 1, "cat", -2, 2)
            .Round("store", 2, "ann").Speaks("store", 2, "ann", -2, 2)
            .CallVote("store").Votes("store", "ann", -2, 2).Votes("store", "bob", -2, 2).Votes("store", "cat", -2, 2)
            .Concluded("store").Summarized("Done.").Record.Parts[0];
        Assert.Contains(part.Flips, flip => flip is { Seat: "ann", When: "round 2", Option: "bold", From: 2, To: -2, Direction: FlipDirection.Toward, Ground: FlipGround.None, WeighsNothing: true });
        Assert.Equal(1, part.Verdict!.ConformityRate);
        Assert.Equal([2, -2], part.Seats[0].Last.Select(stance => stance.Score));
        Assert.Equal(1, part.Options[0].Final!.Supporters);
    }

    [Fact]
    public void Build_SeatThatTurnedOnAnArgumentItWasShown_NamesIt()
    {
        var flips = BoardScript.OnePart().Record.Parts[0].Flips;
        var turned = Assert.Single(flips, flip => flip.When == "round 2");
        Assert.Equal(("ann", "careful", -1, 1, FlipGround.ShownArgument, false), (turned.Seat, turned.Option, turned.From, turned.To, turned.Ground, turned.WeighsNothing));
        Assert.Equal(["1.bob.1"], turned.Arguments);
    }

    [Fact]
    public void Build_LikeRisks_AreOneWithTheHighestOfBoth()
    {
        var risk = Assert.Single(BoardScript.OnePart().Record.Parts[0].Risks);
        Assert.Equal((8, 5, 40), (risk.Severity, risk.Likelihood, risk.Weight));
        Assert.Equal(["ann", "bob"], risk.Seats);
        Assert.Equal(2, risk.Mitigations.Count);
    }

    [Fact]
    public void Build_BlockingObjection_IsCarried()
    {
        var part = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat").Round("store", 1, "ann", "bob", "cat")
            .Speaks("store", 1, "ann", 2, 0).Speaks("store", 1, "bob", 2, 0).Speaks("store", 1, "cat", 2, 0)
            .Round("store", 2, "ann").Speaks("store", 2, "ann", 2, 0).CallVote("store")
            .Votes("store", "ann", 2, 0).Votes("store", "bob", 2, 0).Votes("store", "cat", -1, 0, veto: "It is against the law.")
            .Concluded("store").Summarized("Done.").Record.Parts[0];
        Assert.Contains(part.Options[0].Final!.Vetoes.Concat(part.Options[1].Final!.Vetoes), veto => veto.Reason == "It is against the law.");
    }

    [Fact]
    public void Build_WhatAPersonSaid_StandsWithItsAnswers()
    {
        var record = new BoardScript().Intake("Now.").Parts("store").Seated("store", "ann", "bob", "cat").Round("store", 1, "ann", "bob", "cat")
            .Speaks("store", 1, "ann", 2, 0).Speaks("store", 1, "bob", 2, 0).Speaks("store", 1, "cat", 2, 0)
            .Add(new Interjected { By = "eve", Text = "What of the 42 clerks?" })
            .Decided("store", FacilitationKind.Answer, "Somebody asked.", decided => decided with { Interjection = "i1", Speakers = ["bob", "ann"] })
            .Add(Answer("bob")).Add(Answer("ann"))
            .CallVote("store").Votes("store", "ann", 2, 0).Concluded("store").Summarized("Done.").Record;
        var exchange = Assert.Single(record.Parts[0].Exchanges);
        Assert.Equal(("eve", "What of the 42 clerks?"), (exchange.By, exchange.Text));
        Assert.Equal(["ann", "bob"], exchange.Answers.Select(answer => answer.Seat));
        Assert.Equal("i1", Assert.Single(record.Remarks).Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Build_Expense_IsTheSumOfItsShares(int parts)
    {
        var script = parts == 1 ? BoardScript.OnePart() : BoardScript.ThreeParts();
        var expense = script.Record.Expense;
        var calls = script.State.Calls;
        Assert.Equal((calls.Count, calls.Sum(call => call.CostUsd), calls.Sum(call => call.InputTokens)), (expense.Calls, expense.CostUsd, expense.InputTokens));
        foreach (var shares in new[] { expense.ByStep, expense.BySeat })
        {
            Assert.Equal((expense.Calls, expense.CostUsd, expense.OutputTokens), (shares.Sum(share => share.Calls), shares.Sum(share => share.CostUsd), shares.Sum(share => share.OutputTokens)));
        }

        Assert.Equal(["ann", "bob", "cat", "facilitator", "sceptic"], expense.BySeat.Select(share => share.Name));
        Assert.Equal(parts, expense.StepsAbsent);
    }

    [Fact]
    public void Build_Copy_NamesWhereItComesFrom()
    {
        var events = BoardScript.OnePart().Events.ToList();
        var calls = events.Take(6).Count(happened => happened is ICallResult { Call: not null });
        events.Insert(6, new RunForked { By = "ada", Parent = "r1", At = 6 });
        var protocol = new BoardProtocol();
        var origin = BoardRecordBuilder.Build(events.Aggregate(protocol.Start, protocol.Apply))!.Origin!;
        Assert.Equal(("r1", 6, calls), (origin.Parent, origin.At, origin.CallsInherited));
    }

    private static SeatAnswered Answer(string seat) => new()
    {
        Step = $"answer.store.i1.{seat}", Part = "store", Interjection = "i1", Seat = seat, Answer = $"{seat} answers.", Call = new CallReceipt("model-a", 1, 1, 0),
    };
}

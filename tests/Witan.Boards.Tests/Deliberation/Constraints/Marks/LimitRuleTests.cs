using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Constraints.Marks;

namespace Witan.Boards.Tests.Deliberation.Constraints.Marks;

public sealed class LimitRuleTests
{
    [Theory]
    [InlineData("budget: at most 400 kEUR", "Buying costs 480 kEUR.", LimitVerdict.Violation)]
    [InlineData("budget: at most 400 kEUR", "Buying costs 380,000 EUR.", LimitVerdict.Pass)]
    [InlineData("budget: at most 400 kEUR", "Buying costs EUR 380k.", LimitVerdict.Pass)]
    [InlineData("budget: at most 400 kEUR", "Buying costs 350 to 450 kEUR.", LimitVerdict.Tension)]
    [InlineData("budget: at most 400 kEUR", "Buying costs about 390 kEUR.", LimitVerdict.Tension)]
    [InlineData("budget: at most 400 kEUR", "Buying costs at most 480 kEUR.", LimitVerdict.Tension)]
    [InlineData("budget: at most 400 kEUR", "Buying costs at least 480 kEUR.", LimitVerdict.Violation)]
    [InlineData("budget: at most 400 kEUR", "If prices rise, buying costs 480 kEUR.", LimitVerdict.Tension)]
    [InlineData("budget: at most 400 kEUR", "Buying costs 480 kUSD.", LimitVerdict.Unknown)]
    [InlineData("budget: at most 400 kEUR", "Buying saves 480 kEUR a year.", LimitVerdict.Unknown)]
    [InlineData("budget: at most 400 kEUR", "Buying does not cost 480 kEUR.", LimitVerdict.Unknown)]
    [InlineData("budget: at most 400 kEUR", "Buying costs 480 kEUR less than renting.", LimitVerdict.Unknown)]
    [InlineData("budget: The whole may cost up to 400 kEUR", "Buying costs 480 kEUR.", LimitVerdict.Violation)]
    [InlineData("time: at most 3 months", "The move takes 10 weeks.", LimitVerdict.Pass)]
    [InlineData("time: at most 3 months", "The move takes 5 months.", LimitVerdict.Violation)]
    [InlineData("time: at most 3 months", "The lift is down for 5 months.", LimitVerdict.Unknown)]
    [InlineData("time: by 2027-06-30", "The move is done by 1 July 2027.", LimitVerdict.Violation)]
    [InlineData("time: by 2027-06-30", "The move is done on 30 June 2027.", LimitVerdict.Pass)]
    [InlineData("time: by June 2027", "The move is done on 30 June 2027.", LimitVerdict.Pass)]
    [InlineData("time: not before 2027-06-30", "The move is done on 29 June 2027.", LimitVerdict.Violation)]
    [InlineData("time: by 2027-06-30", "The move is done on 1 July.", LimitVerdict.Unknown)]
    [InlineData("resource: at most 4 people", "It needs 6 people.", LimitVerdict.Violation)]
    [InlineData("resource: at most 4 people", "It needs 6 rooms.", LimitVerdict.Unknown)]
    [InlineData("technical: at least 99.9 % availability", "The availability is 99.5 %.", LimitVerdict.Violation)]
    [InlineData("technical: at least 99.9 % availability", "The discount is 99.5 %.", LimitVerdict.Unknown)]
    [InlineData("ethical: no overtime", "The move needs overtime in May.", LimitVerdict.Violation)]
    [InlineData("ethical: no overtime", "The move needs no overtime.", LimitVerdict.Pass)]
    [InlineData("ethical: no overtime", "The move may need overtime.", LimitVerdict.Tension)]
    [InlineData("regulatory: personal data abroad is forbidden", "Personal data is kept abroad.", LimitVerdict.Violation)]
    [InlineData("other: the board meets on Mondays", "Nothing about it.", LimitVerdict.Unknown)]
    public void Mark_ALineOfADocument_IsComparedByCode(string limit, string line, LimitVerdict verdict)
    {
        var statement = new LimitStatement(LimitVoice.Document, line) { Document = "plan.md", Line = 7 };
        var mark = Assert.Single(LimitRule.Mark([Constraint(limit)], [statement]));
        Assert.True(verdict == mark.Verdict, $"{mark.Verdict}: {mark.Reason}");
        Assert.Equal(verdict == LimitVerdict.Unknown ? null : statement, mark.Source);
        Assert.NotEmpty(mark.Reason);
    }

    [Theory]
    [InlineData(LimitVoice.For, "It keeps the neighbours asleep at night.", LimitVerdict.Pass)]
    [InlineData(LimitVoice.Against, "Neighbours would lie awake at night.", LimitVerdict.Tension)]
    [InlineData(LimitVoice.Against, "It breaks the peace of the neighbours at night.", LimitVerdict.Violation)]
    [InlineData(LimitVoice.Condition, "Only if neighbours can sleep at night.", LimitVerdict.Tension)]
    [InlineData(LimitVoice.Veto, "Neighbours cannot sleep at night.", LimitVerdict.Violation)]
    [InlineData(LimitVoice.For, "It is cheap.", LimitVerdict.Unknown)]
    public void Mark_WhatCannotBeCompared_IsWhatSeatsSay(LimitVoice voice, string says, LimitVerdict verdict)
    {
        var statement = new LimitStatement(voice, says) { Seat = "ann" };
        var mark = Assert.Single(LimitRule.Mark([Constraint("other: neighbours sleep at night")], [statement]));
        Assert.True(verdict == mark.Verdict, $"{mark.Verdict}: {mark.Reason}");
    }

    [Fact]
    public void Mark_SeatsThatDiffer_IsATension()
    {
        var mark = Assert.Single(LimitRule.Mark(
            [Constraint("other: quiet at night")],
            [
                new LimitStatement(LimitVoice.For, "It is.") { Seat = "ann", Key = LimitStatement.KeyOf(1) },
                new LimitStatement(LimitVoice.Veto, "Not quiet at night at all.") { Seat = "ben" },
            ]));
        Assert.Equal(LimitVerdict.Tension, mark.Verdict);
        Assert.Contains("ann", mark.Reason, StringComparison.Ordinal);
        Assert.Contains("ben", mark.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_AKeyThatASeatSet_NamesTheLimitAndNoOther()
    {
        var marks = LimitRule.Mark(
            [Constraint("other: quiet at night"), Constraint("other: open to all")],
            [new LimitStatement(LimitVoice.Against, "Nobody could come in.") { Seat = "ann", Key = LimitStatement.KeyOf(2) }]);
        Assert.Equal([LimitVerdict.Unknown, LimitVerdict.Tension], marks.Select(mark => mark.Verdict));
    }

    [Fact]
    public void Mark_FiguresOfAnotherOption_AreNotItsOwn() => Assert.Equal(
        LimitVerdict.Unknown,
        Assert.Single(LimitRule.Mark([Constraint("budget: at most 400 kEUR")], [new LimitStatement(LimitVoice.For, "Buying would cost 480 kEUR.") { Seat = "ann", NamesAnother = true }])).Verdict);

    [Fact]
    public void Mark_AnyAmountAgainstAnyLimit_IsBrokenExactlyBeyondIt() => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Bound, ushort Limit, ushort Amount)>(),
        given =>
        {
            var (words, keeps) = Bounds[given.Bound % Bounds.Length];
            var (limit, amount) = (given.Limit + 1, given.Amount + 1);
            var mark = Assert.Single(LimitRule.Mark(
                [Constraint(string.Create(CultureInfo.InvariantCulture, $"budget: {words} {limit} EUR"))],
                [new LimitStatement(LimitVoice.Option, string.Create(CultureInfo.InvariantCulture, $"Spend {amount} EUR on it."))]));
            return mark.Verdict == (keeps(amount, limit) ? LimitVerdict.Pass : LimitVerdict.Violation);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mark_TheOrderOfStatements_ChangesNoVerdict() => Prop.ForAll(
        ArbMap.Default.ArbFor<(ushort First, ushort Second, ushort Third)>(),
        given =>
        {
            LimitStatement[] statements = [.. new[] { given.First, given.Second, given.Third }.Select(amount =>
                new LimitStatement(LimitVoice.Document, string.Create(CultureInfo.InvariantCulture, $"It costs {amount + 1} EUR.")) { Document = "plan.md", Line = 1 })];
            Constraint[] limits = [Constraint("budget: at most 30000 EUR")];
            var worst = statements.Max(statement => LimitRule.Mark(limits, [statement])[0].Verdict);
            return LimitRule.Mark(limits, statements)[0].Verdict == worst && LimitRule.Mark(limits, [.. statements.Reverse()])[0].Verdict == worst;
        }).QuickCheckThrowOnFailure();

    private static readonly (string Words, Func<int, int, bool> Keeps)[] Bounds =
    [
        ("at most", (amount, limit) => amount <= limit),
        ("at least", (amount, limit) => amount >= limit),
        ("less than", (amount, limit) => amount < limit),
        ("more than", (amount, limit) => amount > limit),
        ("exactly", (amount, limit) => amount == limit),
    ];

    private static Constraint Constraint(string line) => ConstraintParser.Parse(line).IsOk(out var constraint, out var refusal) ? constraint : throw new InvalidOperationException(refusal.Message);
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Witan.Boards.Deliberation.Constraints;

namespace Witan.Boards.Tests.Deliberation.Constraints;

public sealed class ConstraintParserTests
{
    [Theory]
    [InlineData("budget: at most 50 kEUR", ConstraintKind.Budget, ConstraintBound.AtMost, "50", "kEUR")]
    [InlineData("Time:<= 3 months", ConstraintKind.Time, ConstraintBound.AtMost, "3", "months")]
    [InlineData("time: ≤ 3 months.", ConstraintKind.Time, ConstraintBound.AtMost, "3", "months")]
    [InlineData(" RESOURCE : at least 2 engineers on call", ConstraintKind.Resource, ConstraintBound.AtLeast, "2", "engineers on call")]
    [InlineData("technical: >= 99.95 %", ConstraintKind.Technical, ConstraintBound.AtLeast, "99.95", "%")]
    [InlineData("technical: > 99.95%", ConstraintKind.Technical, ConstraintBound.Above, "99.95", "%")]
    [InlineData("budget: No more than 1,500,000.5 USD", ConstraintKind.Budget, ConstraintBound.AtMost, "1500000.5", "USD")]
    [InlineData("budget: less than 50k", ConstraintKind.Budget, ConstraintBound.Below, "50", "k")]
    [InlineData("resource: exactly 0", ConstraintKind.Resource, ConstraintBound.Exactly, "0", "")]
    [InlineData("resource: max 4 people", ConstraintKind.Resource, ConstraintBound.AtMost, "4", "people")]
    [InlineData("time: within 10 days", ConstraintKind.Time, ConstraintBound.AtMost, "10", "days")]
    public void Parse_ABoundAndANumber_IsAValue(string line, ConstraintKind kind, ConstraintBound bound, string amount, string unit)
    {
        Assert.True(ConstraintParser.Parse(line).IsOk(out var constraint, out _));
        Assert.Equal((kind, new ConstraintValue(bound, decimal.Parse(amount, CultureInfo.InvariantCulture), unit)), (constraint.Kind, constraint.Value));
    }

    [Theory]
    [InlineData("regulatory: personal data stays in the EU")]
    [InlineData("ethical: no profiling of minors")]
    [InlineData("other: the board meets on Mondays")]
    [InlineData("time: before 2027-01-01")]
    [InlineData("resource: at most what we have")]
    [InlineData("technical: at most 2 of the five nodes may fail")]
    [InlineData("technical: maximal caution")]
    [InlineData("time: over: done by May")]
    public void Parse_AnythingElse_IsTextAlone(string line)
    {
        Assert.True(ConstraintParser.Parse(line).IsOk(out var constraint, out _));
        Assert.Null(constraint.Value);
        Assert.Equal(line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..], constraint.Text);
    }

    [Theory]
    [InlineData("", "does not begin with its kind")]
    [InlineData("at most 50 kEUR", "does not begin with its kind")]
    [InlineData("money: at most 50 kEUR", "budget, time, resource, regulatory, technical, ethical, other")]
    [InlineData("0: at most 50 kEUR", "does not begin with its kind")]
    [InlineData("budget:", "says nothing")]
    [InlineData("budget: at most -5 EUR", "below 0")]
    [InlineData("budget: at most 1,5 EUR", "cannot be read: \"1,5\"")]
    [InlineData("budget: at most 1.500.000 EUR", "cannot be read")]
    [InlineData("budget: at most 1000,000 EUR", "cannot be read")]
    [InlineData("budget: at most 99999999999999999999999999999999 EUR", "cannot be read")]
    [InlineData("budget: at most\u00075 EUR", "control character")]
    public void Parse_WhatCannotBeRead_IsRefusedInOneLine(string line, string says)
    {
        Assert.False(ConstraintParser.Parse(line).IsOk(out _, out var refusal));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(refusal.Message, char.IsControl);
    }

    [Fact]
    public void Parse_TooMuch_NamesTheLimitAndDoesNotRepeatIt()
    {
        Assert.False(ConstraintParser.Parse("other: " + new string('x', 501)).IsOk(out _, out var refusal));
        Assert.Contains("501 characters; write 1 to 500", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, 1, 250);
    }

    [Fact]
    public void Parse_AnyText_IsTakenOrRefused() => Prop.ForAll<string?>(text =>
        ConstraintParser.Parse("budget: at most " + text).IsOk(out var constraint, out var refusal) ? constraint.Text.Length <= Constraint.TextLengthMax : refusal.Message.Length < 400)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Accept_TenAtMostAndNoneTwice()
    {
        string[] ten = [.. Enumerable.Range(1, 10).Select(number => $"budget: at most {number} EUR")];
        Assert.True(ConstraintList.Accept(ten).IsOk(out var list, out _));
        Assert.Equal(10, list.Constraints.Count);
        Assert.Contains("the limit is 10", Refused([.. ten, "time: at most 1 day"]), StringComparison.Ordinal);
        Assert.Contains("given twice", Refused([ten[0], ten[0].ToUpperInvariant().Replace("AT MOST 1 EUR", "at most 1 EUR", StringComparison.Ordinal)]), StringComparison.Ordinal);
        Assert.Contains("does not begin", Refused([ten[0], "?"]), StringComparison.Ordinal);

        static string Refused(string[] lines) => ConstraintList.Accept(lines).IsOk(out _, out var refusal) ? string.Empty : refusal.Message;
    }
}

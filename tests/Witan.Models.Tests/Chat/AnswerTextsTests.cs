using Witan.Models.Chat;

namespace Witan.Models.Tests.Chat;

/// <summary>What of a mind's texts nobody could be shown, and what looks like it and stands.</summary>
public sealed class AnswerTextsTests
{
    private const string Plan = "The plan says TODO in its third line. Its settings are {\"port\": 80}.";

    [Theory]
    [InlineData("{\"claim\": \"The hall is damp.\"}", "JSON")]
    [InlineData("My answer is {\"claim\": \"damp\"} and no more.", "JSON")]
    [InlineData("[1, 2]", "JSON")]
    [InlineData("Look:\n```\nrm -r\n```", "fenced")]
    [InlineData("FIXME", "placeholder")]
    [InlineData("TBD by the team.", "placeholder")]
    [InlineData("[insert the reason here]", "placeholder")]
    [InlineData("The reason is <your reason>.", "placeholder")]
    [InlineData("Lorem ipsum dolor sit amet.", "placeholder")]
    [InlineData("We ask {{persona}} about it.", "placeholder")]
    [InlineData("...", "placeholder")]
    [InlineData("The hall is damp because the", "midst")]
    [InlineData("The hall is damp, dry and,", "midst")]
    [InlineData("The hall is damp. Its roof has no tiles and the ra", "midst")]
    [InlineData("We should repair the roof before winter...", "midst")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty more more more more more", "midst")]
    public void Fault_OfWhatNobodyCouldBeShown_SaysWhatItIs(string text, string says) =>
        Assert.Contains(says, AnswerTexts.Fault(text, [Plan], "{}", "Answer in words."), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("risk/data-loss")]
    [InlineData("The plan still says TODO in its third line.")]
    [InlineData("The settings hold \"port\": 80, which is the wrong port.")]
    [InlineData("Rent for a year, then buy")]
    [InlineData("What is it that we are waiting for")]
    [InlineData("The budget (as given) is 40 kEUR.")]
    [InlineData("It costs 40 %. That is half of what rent costs, i.e. 3.5 kEUR a year.")]
    [InlineData("[D1] Nobody restored a backup. This stands against it.")]
    [InlineData("Use a list [a, b] of what is there.")]
    [InlineData("Compare <b> and <i> in the page.")]
    [InlineData("Dana said: \"We never restored one.\"")]
    [InlineData("Keep notes… and read them again later.")]
    public void Fault_OfWordsThatStand_IsNull(string text) => Assert.Null(AnswerTexts.Fault(text, [Plan], "{}", "Answer in words."));

    [Fact]
    public void Fault_OfInstructionsSaidAgain_AndOfSentencesWithoutAnEnd()
    {
        var told = "You sit on a board of experts. Give a stance for each option, say how sure you are, and say which lines of the documents it rests on.";
        Assert.Contains("repeats", AnswerTexts.Fault(told[..100], [], "{}", told), StringComparison.Ordinal);
        var list = string.Join(", ", Enumerable.Repeat("word", 300));
        Assert.Contains("1000 characters", AnswerTexts.Fault($"{list}.", [], "{}", told), StringComparison.Ordinal);
        Assert.Null(AnswerTexts.Fault(string.Concat(Enumerable.Repeat("A sentence of some words. ", 200)), [], "{}", told));
    }
}

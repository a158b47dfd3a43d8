using Witan.Boards.Board;
using Witan.Boards.Minds;
using Witan.Models.Calls;
using Witan.Models.Chat;

namespace Witan.Boards.Tests.Board;

/// <summary>An answer that was paid for and refused counts with the one that was taken.</summary>
public sealed class StepMindsTests
{
    [Fact]
    public async Task Take_OfASecondAnswer_CountsWhatTheRefusedOneCost()
    {
        var asked = new List<string?>();
        var receipt = await StepMinds.TakeAsync(
            fault =>
            {
                asked.Add(fault);
                return Task.FromResult(Answer(asked.Count));
            },
            answer => answer.Value == 1 ? throw new MindAnswerException("Too short.") : MindReceipt.Of(answer));

        Assert.Equal([null, "Too short."], asked);
        Assert.Equal((30, 3, 0.03m), (receipt.InputTokens, receipt.OutputTokens, receipt.CostUsd));
    }

    [Fact]
    public async Task Take_OfAFirstAnswer_CountsItAlone()
    {
        var receipt = await StepMinds.TakeAsync(_ => Task.FromResult(Answer(1)), MindReceipt.Of);
        Assert.Equal((10, 1, 0.01m), (receipt.InputTokens, receipt.OutputTokens, receipt.CostUsd));
    }

    private static MindAnswer<int> Answer(int number) => new(number, "scripted", number * 10, number) { Uses = [new CallUse { Provider = "test", Model = "scripted", CostUsd = number * 0.01m, Outcome = "answered" }] };
}

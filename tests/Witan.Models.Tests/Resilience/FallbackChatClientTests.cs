using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Resilience;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

public sealed class FallbackChatClientTests
{
    private readonly ManualTimeProvider _clock = new();

    public static TheoryData<ModelFault> Faults => [.. Enum.GetValues<ModelFault>()];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task GetResponse_FirstFails_TheNextAnswersAndSaysSo(ModelFault fault)
    {
        using var client = Client(new FallbackOptions(), PlannedTry.Fails(fault), PlannedTry.Fails(ModelFault.Quota), PlannedTry.Answers());
        var answer = await client.GetResponseAsync("1");
        var note = AnswerMarks.FallbackOf(answer);
        Assert.Equal(("p/0", "p/2"), (note?.From, note?.To));
        Assert.Contains(ModelFaults.Advice(fault, PlannedModel.Provider, "m"), note!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponse_FirstAnswers_IsNotMarked()
    {
        using var client = Client(new FallbackOptions(), PlannedTry.Answers(), PlannedTry.Answers());
        Assert.Null(AnswerMarks.FallbackOf(await client.GetResponseAsync("1")));
    }

    [Fact]
    public async Task GetResponse_RefusalStands_WhenTheOptionsSaySo()
    {
        using var client = Client(new FallbackOptions { AfterRefusal = false }, PlannedTry.Fails(ModelFault.Refused), PlannedTry.Answers());
        Assert.Equal(ModelFault.Refused, (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("1"))).Fault);
    }

    [Fact]
    public async Task GetResponse_AllFail_IsTheFirstsFaultAndNamesTheOthers()
    {
        using var client = Client(new FallbackOptions(), PlannedTry.Fails(ModelFault.Quota), PlannedTry.Fails(ModelFault.Network));
        var fault = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("1"));
        Assert.Equal(ModelFault.Quota, fault.Fault);
        Assert.Contains("nor did p/1 (Network) answer", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.WaitsForModel);
    }

    [Theory]
    [InlineData(WhenDown.Wait, ModelFault.Overloaded, true)]
    [InlineData(WhenDown.Wait, ModelFault.Quota, true)]
    [InlineData(WhenDown.Wait, ModelFault.ContextTooLong, false)]
    [InlineData(WhenDown.Wait, ModelFault.Refused, false)]
    [InlineData(WhenDown.Fail, ModelFault.Overloaded, false)]
    public async Task GetResponse_NoFallbackWanted_AsksNoOther(WhenDown whenDown, ModelFault planned, bool waits)
    {
        using var client = Client(new FallbackOptions { WhenDown = whenDown }, PlannedTry.Fails(planned), PlannedTry.Answers());
        var fault = await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("1"));
        Assert.Equal((planned, waits), (fault.Fault, fault.WaitsForModel));
        var streamed = await Assert.ThrowsAsync<ModelException>(() => client.GetStreamingResponseAsync("1").ToChatResponseAsync());
        Assert.Equal((planned, waits), (streamed.Fault, streamed.WaitsForModel));
    }

    [Fact]
    public async Task GetResponse_CallerBreaksOff_AsksNoOther()
    {
        var second = PlannedModel.Of(_clock, PlannedTry.Answers());
        using var client = new FallbackChatClient(
            [new("p/0", PlannedModel.Of(_clock, PlannedTry.Hangs())), new("p/1", second)], new FallbackOptions());
        using var caller = new CancellationTokenSource();
        var asking = client.GetResponseAsync("1", cancellationToken: caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal(0, second.Tries);
    }

    [Fact]
    public async Task GetStreamingResponse_FirstFailsBeforeAPiece_TheNextAnswersAndSaysSo()
    {
        using var client = Client(new FallbackOptions(), PlannedTry.Fails(ModelFault.Network), new PlannedTry { PausesMs = [0, 0], Ending = Ending.Answer });
        var answer = await client.GetStreamingResponseAsync("1").ToChatResponseAsync();
        Assert.Equal("aa", answer.Text);
        Assert.Equal(("p/0", "p/1"), (AnswerMarks.FallbackOf(answer)?.From, AnswerMarks.FallbackOf(answer)?.To));
    }

    [Fact]
    public async Task GetStreamingResponse_BreaksAfterAPiece_AsksNoOther()
    {
        using var client = Client(new FallbackOptions(), PlannedTry.Fails(ModelFault.Network) with { PausesMs = [0] }, PlannedTry.Answers());
        var pieces = 0;
        await Assert.ThrowsAsync<ModelException>(async () =>
        {
            await foreach (var piece in client.GetStreamingResponseAsync("1"))
            {
                pieces += piece.Text.Length;
            }
        });
        Assert.Equal(1, pieces);
    }

    [Fact]
    public void New_NoCandidate_IsRefused() => Assert.Throws<ArgumentException>(() => new FallbackChatClient([], new FallbackOptions()));

    private FallbackChatClient Client(FallbackOptions options, params PlannedTry[] tries) =>
        new([.. tries.Select((tried, index) => new FallbackCandidate($"p/{index}", PlannedModel.Of(_clock, tried)))], options);
}

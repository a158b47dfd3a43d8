using System.Text.Json;
using Microsoft.Extensions.AI;
using Witan.Kernel.Identity;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;
using Witan.Models.Providers;
using Witan.Testing.Models;

namespace Witan.Models.Tests.Providers;

/// <summary>What every provider's client does, whatever library it is made of.</summary>
public abstract class ProviderConformance
{
    /// <summary>A schema that only <c>{"answer": …}</c> has.</summary>
    private const string Schema = """{"type":["object","null"],"properties":{"answer":{"type":"string"},"sure":{"type":"number"}},"required":["answer"]}""";

    /// <summary>Gets every fault, with a stream and without; of one that only streams have, with a stream.</summary>
    public static TheoryData<ModelServerFault, bool> Faults
    {
        get
        {
            var cases = new TheoryData<ModelServerFault, bool>();
            foreach (var fault in FaultCase.All.Keys)
            {
                cases.Add(fault, true);
                if (fault != ModelServerFault.ErrorInStream)
                {
                    cases.Add(fault, false);
                }
            }

            return cases;
        }
    }

    private protected abstract ProviderKind Kind { get; }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Ask_ServerGoesWrong_EndsInTheTypedFault(ModelServerFault fault, bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(fault));
        var options = fault == ModelServerFault.WrongSchema ? Structured() : null;
        var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams, options));
        var expected = FaultCase.All[fault];
        Assert.Equal(expected.Expected, error.Fault);
        Assert.Equal(expected.MayBeBilled ?? error.Usage is null, error.MayBeBilled);
        Assert.DoesNotContain(ModelServer.Key, error.ToString(), StringComparison.Ordinal);
        Assert.Contains(ModelFaults.Advice(error.Fault, ProviderFixture.Name, ProviderFixture.Model), error.Message, StringComparison.Ordinal);
        Assert.Single(world.Server.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_DeclinedOrWrong_TellsWhatWasUsed(bool streams)
    {
        foreach (var fault in new[] { ModelServerFault.Declined, ModelServerFault.DeclinedInWords, ModelServerFault.WrongSchema, ModelServerFault.Empty })
        {
            await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(fault) with { Usage = new ModelServerUsage(30, 7) });
            var options = fault == ModelServerFault.WrongSchema ? Structured() : null;
            var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams, options));
            Assert.Equal(new TokenCounts(30, 7, 0, 0), UsageCounts.Read(error.Usage));
            Assert.Equal(fault is ModelServerFault.WrongSchema or ModelServerFault.DeclinedInWords, error.Answer is not null);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(17)]
    public async Task Ask_TooManyRequests_TellsHowLongToWait(int? seconds)
    {
        TimeSpan? wait = seconds is { } number ? TimeSpan.FromSeconds(number) : null;
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(ModelServerFault.TooManyRequests) with { RetryAfter = wait });
        var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams: false));
        Assert.Equal(wait, error.RetryAfter);
        Assert.Equal(429, error.Status);
        Assert.True(error.IsTransient);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_ServerAnswers_GivesTheTextAndTheUsage(bool streams)
    {
        var reply = ModelServerReply.Of("Grüße: an answer in pieces.") with { Usage = new ModelServerUsage(100, 20, CacheRead: 300) };
        await using var world = new ProviderFixture(Kind, reply);
        var answer = await world.AskAsync(streams);
        Assert.Equal(reply.Text, answer.Text);
        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.Equal(ProviderFixture.Model, answer.ModelId);
        Assert.Equal(new TokenCounts(100, 20, 300, 0), UsageCounts.Read(answer.Usage));
        var request = Assert.Single(world.Server.Requests);
        Assert.True(request.KeyIsRight);
        Assert.Equal(("You answer.", "What is it?", ProviderFixture.Model), (request.System, request.Messages.Single().Text, request.Model));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_SlowBytes_GivesTheWholeAnswer(bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(ModelServerFault.SlowBytes, "slow") with { Pause = TimeSpan.FromTicks(1), Pieces = 2 });
        Assert.Equal("slow", (await world.AskAsync(streams)).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_OutputTruncated_SaysSo(bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Failing(ModelServerFault.Truncated, """{"answer":"half of it"}"""));
        var answer = await world.AskAsync(streams, Structured());
        Assert.Equal(ChatFinishReason.Length, answer.FinishReason);
        Assert.NotNull(answer.Usage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_WithASchema_SendsItStrictlyAndTakesTheAnswer(bool streams)
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("""{"answer":"yes","sure":0.5}"""));
        Assert.Equal("""{"answer":"yes","sure":0.5}""", (await world.AskAsync(streams, Structured())).Text);
        var schema = Assert.Single(world.Server.Requests).Schema;
        Assert.NotNull(schema);
        Assert.Equal("object", schema.Value.GetProperty("type").GetString());
        Assert.False(schema.Value.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(["answer", "sure"], schema.Value.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Ask_WithOptions_SendsThemAndNothingOfOurs()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        var options = new ChatOptions { MaxOutputTokens = 321, StopSequences = ["END"] };
        new ModelCall(TenantContext.Local, "persona-of-the-call", "prompt-of-the-call").PutInto(options);
        await world.AskAsync(streams: false, options);
        await world.AskAsync(streams: true, options);
        Assert.All(world.Server.Requests, request =>
        {
            var raw = request.Raw.GetRawText();
            Assert.Equal(321, request.OutputMax);
            Assert.Contains("END", raw, StringComparison.Ordinal);
            Assert.DoesNotContain("witan", raw, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("of-the-call", raw, StringComparison.Ordinal);
        });
        Assert.NotNull(ModelCall.Of(options));
    }

    [Fact]
    public async Task Ask_AnotherModelNamed_AsksThatOne()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("ok"));
        await world.AskAsync(streams: false, new ChatOptions { ModelId = "model-2" });
        Assert.Equal("model-2", Assert.Single(world.Server.Requests).Model);
    }

    [Fact]
    public async Task Ask_NoKey_SendsNone()
    {
        await using var world = new ProviderFixture(Kind, ModelServerScript.Always(ModelServerReply.Of("ok")), key: null);
        var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams: false));
        Assert.Equal(ModelFault.Authentication, error.Fault);
        Assert.False(Assert.Single(world.Server.Requests).HasKey);
    }

    [Fact]
    public async Task Ask_NobodyListens_IsOfTheNetworkAndFree()
    {
        var world = new ProviderFixture(Kind, ModelServerReply.Of("never"));
        await world.Server.DisposeAsync();
        var error = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams: false));
        Assert.Equal((ModelFault.Network, false), (error.Fault, error.MayBeBilled));
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Ask_WhatIsNoText_IsRejectedBeforeAnythingIsSent()
    {
        await using var world = new ProviderFixture(Kind, ModelServerReply.Of("never"));
        ChatMessage[] odd = [new(ChatRole.User, [new OddContent()])];
        var withTools = new ChatOptions { Tools = [new HostedWebSearchTool()] };
        foreach (var streams in new[] { false, true })
        {
            var content = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams, messages: odd));
            var tools = await Assert.ThrowsAsync<ModelException>(() => world.AskAsync(streams, withTools));
            Assert.Equal((ModelFault.Rejected, false), (content.Fault, content.MayBeBilled));
            Assert.Equal((ModelFault.Rejected, false), (tools.Fault, tools.MayBeBilled));
        }

        Assert.Empty(world.Server.Requests);
    }

    [Fact]
    public async Task Ask_ManyAtOnce_AllAreAnswered()
    {
        await using var world = new ProviderFixture(Kind, request => ModelServerReply.Of($"to {request.Messages[0].Text}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number =>
            (number, (await world.AskAsync(number % 2 == 0, messages: [new ChatMessage(ChatRole.User, $"number {number}")])).Text)));
        Assert.All(answers, answer => Assert.Equal($"to number {answer.number}", answer.Text));
    }

    [Fact]
    public void EveryFault_IsHeldByThisSuite() =>
        Assert.Equal(Enum.GetValues<ModelServerFault>().Order(), FaultCase.All.Keys.Concat(FaultCase.Others).Order());

    /// <summary>Asks for JSON of <see cref="Schema"/>.</summary>
    private protected static ChatOptions Structured()
    {
        using var json = JsonDocument.Parse(Schema);
        return new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(json.RootElement.Clone(), "case.answer") };
    }

    private sealed class OddContent : AIContent;
}

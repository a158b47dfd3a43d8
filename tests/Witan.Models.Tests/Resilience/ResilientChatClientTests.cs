using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience;

public sealed class ResilientChatClientTests
{
    private static readonly ResilienceOptions Options = new()
    {
        TryTimeout = TimeSpan.FromSeconds(20),
        TotalTimeout = TimeSpan.FromSeconds(50),
        StallTimeout = TimeSpan.FromSeconds(5),
    };

    [Theory]
    [InlineData(ModelFault.Overloaded)]
    [InlineData(ModelFault.Network)]
    public async Task GetResponse_FaultThatPasses_IsTriedAgain(ModelFault fault)
    {
        using var host = new ResilientHost(Options, PlannedTry.Fails(fault), PlannedTry.Fails(fault), PlannedTry.Answers());
        Assert.Equal("a", await host.AskAsync());
        Assert.Equal(3, host.Model.Tries);
    }

    [Fact]
    public async Task GetResponse_MayBeBilled_GoesUpAfterOneTry()
    {
        using var host = new ResilientHost(Options, PlannedTry.Fails(ModelFault.Network) with { MayBeBilled = true }, PlannedTry.Answers());
        Assert.True((await host.FailAsync()).MayBeBilled);
        Assert.Equal(1, host.Model.Tries);
    }

    [Fact]
    public async Task GetResponse_StreamStalls_TimesOutAsBilled()
    {
        using var host = new ResilientHost(Options, new PlannedTry { PausesMs = [1_000], Ending = Ending.Silence }, PlannedTry.Answers());
        var fault = await host.FailAsync();
        Assert.Equal((ModelFault.TimedOut, true), (fault.Fault, fault.MayBeBilled));
        Assert.Contains("nothing came for 5 s", fault.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (host.Model.Tries, host.Model.UnderWay));
    }

    [Fact]
    public async Task GetResponse_StreamDrips_TimesOutAtTheTrysEnd()
    {
        using var host = new ResilientHost(Options, new PlannedTry { PausesMs = [.. Enumerable.Repeat(4_000, 10)], Ending = Ending.Answer });
        Assert.Contains("not done within 20 s", (await host.FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponse_EndpointCannotStream_HasTheTrysTimeoutAlone()
    {
        var options = Options with { Streams = false };
        using var slow = new ResilientHost(options, PlannedTry.Answers(afterMs: 15_000));
        Assert.Equal("a", await slow.AskAsync());
        using var silent = new ResilientHost(options, PlannedTry.Hangs());
        Assert.Contains("not done within 20 s", (await silent.FailAsync()).Message, StringComparison.Ordinal);
        var pieces = new List<string>();
        Assert.Equal("a", await slow.ReadAsync(pieces));
    }

    [Fact]
    public async Task GetResponse_AskedToWait_WaitsAsLong()
    {
        using var host = new ResilientHost(
            Options, PlannedTry.Fails(ModelFault.Overloaded) with { RetryAfter = TimeSpan.FromSeconds(30) }, PlannedTry.Answers());
        var began = host.Clock.GetUtcNow();
        await host.AskAsync();
        Assert.True(host.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task GetResponse_AskedToWaitTooLong_GivesUpAtOnce()
    {
        var asked = TimeSpan.FromMinutes(2);
        using var host = new ResilientHost(Options, PlannedTry.Fails(ModelFault.Overloaded) with { RetryAfter = asked }, PlannedTry.Answers());
        Assert.Equal(asked, (await host.FailAsync()).RetryAfter);
        Assert.Equal(1, host.Model.Tries);
    }

    [Fact]
    public async Task GetResponse_CallerBreaksOff_IsNeitherRepeatedNorCounted()
    {
        using var host = new ResilientHost(Options with { BreakerFailures = 1 }, PlannedTry.Hangs());
        using var caller = new CancellationTokenSource();
        var asking = host.Client.GetResponseAsync([new ChatMessage(ChatRole.User, "1")], null, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Clock.PassUntilAsync(asking));
        Assert.Equal((1, BreakerPhase.Closed, 0), (host.Model.Tries, host.Phase, host.Gate.Standing().InFlight));
    }

    [Fact]
    public async Task GetResponse_CallerBreaksOffBetweenTries_MakesNoOther()
    {
        using var host = new ResilientHost(Options with { BackoffMin = TimeSpan.FromSeconds(10) }, PlannedTry.Fails(ModelFault.Network));
        using var caller = new CancellationTokenSource();
        var asking = host.Client.GetResponseAsync([new ChatMessage(ChatRole.User, "1")], null, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Clock.PassUntilAsync(asking));
        Assert.Equal(1, host.Model.Tries);
    }

    [Fact]
    public async Task GetResponse_BreakerOpen_SaysForHowLongAndSendsNothing()
    {
        using var host = new ResilientHost(Options with { BreakerFailures = 1 }, PlannedTry.Fails(ModelFault.Network));
        Assert.Equal(ModelFault.Network, (await host.FailAsync()).Fault);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        var until = host.Gate.Standing().Breakers.Single().OpenUntil!.Value;
        var turnedAway = await Assert.ThrowsAsync<ModelException>(() => host.Client.GetResponseAsync("1"));
        Assert.Equal((ModelFault.Overloaded, false, until - host.Clock.GetUtcNow()), (turnedAway.Fault, turnedAway.MayBeBilled, turnedAway.RetryAfter!.Value));
        Assert.Equal(1, host.Model.Tries);
    }

    [Fact]
    public async Task GetResponse_QueueFull_IsTurnedAwayUnbilled()
    {
        using var host = new ResilientHost(Options with { ConcurrencyMax = 1, QueueMax = 1 }, PlannedTry.Answers(afterMs: 1_000));
        var (first, second) = (host.Client.GetResponseAsync("1"), host.Client.GetResponseAsync("2"));
        Assert.Equal((1, 1), (host.Gate.Standing().InFlight, host.Gate.Standing().Queued));
        var turnedAway = await Assert.ThrowsAsync<ModelException>(() => host.Client.GetResponseAsync("3"));
        Assert.Equal((ModelFault.Overloaded, false), (turnedAway.Fault, turnedAway.MayBeBilled));
        await host.Clock.PassUntilAsync(Task.WhenAll(first, second));
        Assert.Equal((1, 2), (host.Model.UnderWayMax, host.Model.Tries));
        Assert.Equal((0, 0), (host.Gate.Standing().InFlight, host.Gate.Standing().Queued));
    }

    [Fact]
    public async Task GetResponse_WaitsTooLongForAPlace_IsTurnedAway()
    {
        using var host = new ResilientHost(Options with { ConcurrencyMax = 1, QueueWaitMax = TimeSpan.FromSeconds(2) }, PlannedTry.Answers(afterMs: 4_500));
        var first = host.Client.GetResponseAsync("1");
        Assert.Contains("within 2 s", (await host.FailAsync()).Message, StringComparison.Ordinal);
        Assert.Equal("a", (await host.Clock.PassUntilAsync(first)).Text);
    }

    [Fact]
    public async Task GetResponse_EverythingFails_RetriesAddATenthAtMost()
    {
        var options = Options with { BreakerFailures = 1_000, BreakerWindow = TimeSpan.FromMilliseconds(1), RatePerMinute = 60_000, RateBurst = 60_000, BackoffMin = TimeSpan.FromMilliseconds(1), BackoffMax = TimeSpan.FromMilliseconds(1) };
        using var host = new ResilientHost(options, PlannedTry.Fails(ModelFault.Network));
        for (var call = 0; call < 500; call++)
        {
            var asking = host.Client.GetResponseAsync("1");
            while (!asking.IsCompleted)
            {
                host.Clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }

            await Assert.ThrowsAsync<ModelException>(() => asking);
        }

        // Virtual minutes that pass meanwhile give a retry back each, up to the floor.
        var minutes = (host.Clock.GetUtcNow() - new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)).TotalMinutes;
        Assert.InRange(host.Model.Tries, 550, 550 + options.RetryBudgetFloor + minutes);
    }

    [Fact]
    public async Task GetStreamingResponse_FailsBeforeTheFirstPiece_IsTriedAgain()
    {
        using var host = new ResilientHost(Options, PlannedTry.Fails(ModelFault.Network), new PlannedTry { PausesMs = [10, 10], Ending = Ending.Answer });
        var pieces = new List<string>();
        Assert.Equal("aa", await host.ReadAsync(pieces));
        Assert.Equal(2, host.Model.Tries);
    }

    [Fact]
    public async Task GetStreamingResponse_BreaksAfterAPiece_GoesUpAsBilled()
    {
        using var host = new ResilientHost(Options, PlannedTry.Fails(ModelFault.Network) with { PausesMs = [10] }, PlannedTry.Answers());
        var pieces = new List<string>();
        var fault = await Assert.ThrowsAsync<ModelException>(() => host.ReadAsync(pieces));
        Assert.Equal((ModelFault.Network, true), (fault.Fault, fault.MayBeBilled));
        Assert.Equal((1, 1, 0), (pieces.Count, host.Model.Tries, host.Gate.Standing().InFlight));
    }

    [Fact]
    public async Task GetStreamingResponse_Stalls_TimesOut()
    {
        using var host = new ResilientHost(Options with { BreakerFailures = 1 }, new PlannedTry { PausesMs = [10, 4_000], Ending = Ending.Silence });
        var pieces = new List<string>();
        var fault = await Assert.ThrowsAsync<ModelException>(() => host.ReadAsync(pieces));
        Assert.Equal((ModelFault.TimedOut, 2, BreakerPhase.Open), (fault.Fault, pieces.Count, host.Phase));
    }

    [Fact]
    public async Task GetStreamingResponse_SlowReader_IsNotTheProvidersFault()
    {
        using var host = new ResilientHost(Options, new PlannedTry { PausesMs = [0, 0, 0], Ending = Ending.Answer });
        var pieces = 0;
        await foreach (var piece in host.Client.GetStreamingResponseAsync("1"))
        {
            pieces += piece.Text.Length;
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, pieces);
    }

    [Fact]
    public async Task GetStreamingResponse_ReaderStops_GivesThePlaceBack()
    {
        using var host = new ResilientHost(Options, new PlannedTry { PausesMs = [0, 0], Ending = Ending.Silence });
        await foreach (var piece in host.Client.GetStreamingResponseAsync("1"))
        {
            Assert.Equal(1, host.Gate.Standing().InFlight);
            break;
        }

        Assert.Equal((0, 0), (host.Gate.Standing().InFlight, host.Model.UnderWay));
    }
}

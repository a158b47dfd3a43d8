using Polly;
using Polly.CircuitBreaker;
using Witan.Memory.Serving;
using Witan.Testing;

namespace Witan.Memory.Tests.Serving;

/// <summary>The breaker opens after so many faults in a row, lets one call try after the pause, and closes by itself.</summary>
public sealed class BreakerStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    [Fact]
    public void FaultsInARow_OpenIt_AndOneProbeDecides()
    {
        var state = Failed(BreakerState.Closed, 4);
        Assert.True(state.Ask(Noon, Pause).Allowed);
        state = Failed(state, 1);
        Assert.False(state.Ask(Noon.AddSeconds(29.9), Pause).Allowed);
        var (allowed, probing) = state.Ask(Noon.AddSeconds(30), Pause);
        Assert.True(allowed);
        Assert.False(probing.Ask(Noon.AddSeconds(40), Pause).Allowed);
        var again = probing.Failed(Noon.AddSeconds(31), 5);
        Assert.False(again.Ask(Noon.AddSeconds(60), Pause).Allowed);
        Assert.True(again.Ask(Noon.AddSeconds(61), Pause).Allowed);
    }

    private static BreakerState Failed(BreakerState state, int times)
    {
        for (var time = 0; time < times; time++)
        {
            state = state.Failed(Noon, 5);
        }

        return state;
    }

    /// <summary>Why the breaker is ours (decision 0022): Polly's counts a share of the calls in a window, and one success in it hides that the database is gone.</summary>
    [Fact]
    public async Task FaultsInARow_AfterASuccess_OpenOurs_AndLeavePollysClosed()
    {
        var time = new ManualTimeProvider();
        var control = new CircuitBreakerStateProvider();
        var pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { FailureRatio = 1, MinimumThroughput = 5, BreakDuration = Pause, StateProvider = control, ShouldHandle = new PredicateBuilder().Handle<IOException>() })
            .Build();
        var ours = BreakerState.Closed;
        await pipeline.ExecuteAsync(_ => ValueTask.CompletedTask);
        for (var fault = 0; fault < 5; fault++)
        {
            await Assert.ThrowsAsync<IOException>(async () => await pipeline.ExecuteAsync(_ => throw new IOException("Gone.")));
            ours = ours.Failed(time.GetUtcNow(), 5);
        }

        Assert.Equal(CircuitState.Closed, control.CircuitState);
        Assert.NotNull(ours.OpenedAt);
    }
}

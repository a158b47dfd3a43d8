using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Resilience;
using Witan.Testing;

namespace Witan.Models.Tests.Resilience;

public sealed class ProviderGateTests
{
    private const int CallsAtOnce = 1_000;

    [Fact]
    public async Task GetResponse_AThousandAtOnceInHalfOpen_MakesExactlyTheProbes()
    {
        var options = new ResilienceOptions
        {
            BreakerFailures = 1, BreakerProbes = 3, ConcurrencyMax = CallsAtOnce, RatePerMinute = 60_000, RateBurst = 60_000, RetriesMax = 0,
        };
        for (var round = 0; round < 20; round++)
        {
            using var host = new ResilientHost(options, PlannedTry.Fails(ModelFault.Network), PlannedTry.Answers(afterMs: 1_000));
            await host.FailAsync();
            host.Clock.Advance(options.BreakerOpen);

            var calls = new ConcurrentBag<Task<ChatResponse>>();
            Parallel.For(0, CallsAtOnce, new ParallelOptions { MaxDegreeOfParallelism = 16 }, _ => calls.Add(host.Client.GetResponseAsync("1")));
            Assert.Equal(1 + options.BreakerProbes, host.Model.Tries);
            Assert.Equal(BreakerPhase.HalfOpen, host.Phase);

            var all = await host.Clock.PassUntilAsync(Task.WhenAll(calls.Select(OutcomeAsync)));
            Assert.Equal(options.BreakerProbes, all.Count(outcome => outcome is null));
            Assert.All(all.OfType<ModelException>(), fault => Assert.Equal((ModelFault.Overloaded, false), (fault.Fault, fault.MayBeBilled)));
            Assert.Equal((BreakerPhase.Closed, 1 + options.BreakerProbes), (host.Phase, host.Model.Tries));
        }
    }

    [Fact]
    public async Task GetResponse_ManyAtOnceOnManyThreads_NeverPassesTheLimit()
    {
        using var gates = new ProviderGates(TimeProvider.System);
        var options = new ResilienceOptions { ConcurrencyMax = 3, QueueMax = CallsAtOnce, RatePerMinute = 60_000, RateBurst = 60_000 };
        var gate = gates.For("p", options);
        var model = new YieldingModel();
        using var client = new ResilientChatClient(model, gate, "m");
        await Task.WhenAll(Enumerable.Range(0, CallsAtOnce).Select(_ => Task.Run(() => client.GetResponseAsync("1"))));
        Assert.Equal((CallsAtOnce, 0, 0), (model.Tries, gate.Standing().InFlight, gate.Standing().Queued));
        Assert.InRange(model.UnderWayMax, 1, 3);
    }

    [Fact]
    public async Task GetResponse_RateByTheSystemsClock_LetsAllGo()
    {
        using var gates = new ProviderGates(TimeProvider.System);
        var gate = gates.For("p", new ResilienceOptions { RatePerMinute = 30_000, RateBurst = 1 });
        var model = new YieldingModel();
        using var client = new ResilientChatClient(model, gate, "m");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetResponseAsync("1")));
        Assert.Equal((50, 0, 0), (model.Tries, gate.Standing().InFlight, gate.Standing().Queued));
    }

    [Fact]
    public async Task GetResponse_TimeoutByTheSystemsClock_EndsASilentTry()
    {
        using var gates = new ProviderGates(TimeProvider.System);
        var gate = gates.For("p", new ResilienceOptions { StallTimeout = TimeSpan.FromMilliseconds(20) });
        var silent = PlannedModel.Of(new ManualTimeProvider(), PlannedTry.Hangs());
        using var client = new ResilientChatClient(silent, gate, "m");
        Assert.Equal(ModelFault.TimedOut, (await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("1"))).Fault);
        Assert.Equal((0, 0), (silent.UnderWay, gate.Standing().InFlight));
    }

    [Fact]
    public void For_SameProvider_IsOneGate()
    {
        using var gates = new ProviderGates(new ManualTimeProvider());
        Assert.Same(gates.For("p", new ResilienceOptions()), gates.For("p", new ResilienceOptions()));
        gates.For("o", new ResilienceOptions());
        Assert.Equal(["o", "p"], gates.Standings().Select(standing => standing.Provider));
    }

    [Fact]
    public async Task Standing_OneModelDown_LeavesTheOthers()
    {
        var clock = new ManualTimeProvider();
        using var gates = new ProviderGates(clock);
        var gate = gates.For("p", new ResilienceOptions { BreakerFailures = 1, RetriesMax = 0 });
        using var down = new ResilientChatClient(PlannedModel.Of(clock, PlannedTry.Fails(ModelFault.Overloaded)), gate, "down");
        using var up = new ResilientChatClient(PlannedModel.Of(clock, PlannedTry.Answers()), gate, "up");
        await Assert.ThrowsAsync<ModelException>(() => down.GetResponseAsync("1"));
        await up.GetResponseAsync("1");
        Assert.Equal(
            [new BreakerStanding("down", BreakerPhase.Open, clock.GetUtcNow() + gate.Options.BreakerOpen), new BreakerStanding("up", BreakerPhase.Closed, null)],
            gate.Standing().Breakers);
    }

    [Fact]
    public async Task Metrics_TriesRetriesAndTurnedAway_AreCounted()
    {
        const string Provider = "metered";
        var seen = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var clock = new ManualTimeProvider();
        using var gates = new ProviderGates(clock);
        var gate = gates.For(Provider, new ResilienceOptions { BreakerFailures = 2, RetriesMax = 1 });
        using var client = new ResilientChatClient(PlannedModel.Of(clock, PlannedTry.Fails(ModelFault.Network)), gate, "m");
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Witan.Models")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Count(instrument.Name, value, tags));
        listener.Start();
        await Assert.ThrowsAsync<ModelException>(() => clock.PassUntilAsync(client.GetResponseAsync("1")));
        await Assert.ThrowsAsync<ModelException>(() => client.GetResponseAsync("1"));
        listener.RecordObservableInstruments();
        Assert.Equal(2, seen["witan.models.tries fails"]);
        Assert.Equal(1, seen["witan.models.retries m"]);
        Assert.Equal(1, seen["witan.models.turned_away breaker-open"]);
        Assert.Equal(2, seen["witan.models.breaker m"]);
        Assert.Equal(0, seen["witan.models.in_flight metered"]);

        void Count(string name, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests in this process have meters of the same name.
            if (tags[0].Value is Provider)
            {
                seen.AddOrUpdate($"{name} {tags[^1].Value}", value, (_, old) => old + value);
            }
        }
    }

    private static async Task<ModelException?> OutcomeAsync(Task<ChatResponse> call)
    {
        try
        {
            await call;
            return null;
        }
        catch (ModelException fault)
        {
            return fault;
        }
    }
}

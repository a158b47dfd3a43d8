using System.Text.Json;
using Witan.Boards.Decisions;
using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Tests.Decisions.Triggers;
using Witan.Boards.Webhooks;
using Witan.Data;
using Witan.Data.Outbox;
using Witan.Kernel.Results;

namespace Witan.Boards.Tests.Decisions.Storage;

/// <summary>Observations and what they do to triggers, on either engine.</summary>
public abstract class MetricWatchConformance(DatabaseEngine engine) : DecisionSuite(engine)
{
    [Fact]
    public async Task Observation_DrivesATriggerFromGreenToRed_AndItFiresOnce()
    {
        var id = await AcceptedAsync();
        var first = Assert.Single(Ok(await ObserveAsync(5, hours: -5)).Touches);
        Assert.Equal((TriggerState.Green, TriggerState.Yellow, false), (first.From, first.Trigger.Memory.State, first.HasFired));
        var second = Assert.Single(Ok(await ObserveAsync(5, hours: -4)).Touches);
        Assert.Equal((TriggerState.Yellow, TriggerState.Red, true), (second.From, second.Trigger.Memory.State, second.HasFired));
        // Green again, and red again: it has fired, and fires no more.
        Ok(await ObserveAsync(0.1, hours: -3));
        Assert.Equal(TriggerState.Green, Assert.Single(Ok(await ObserveAsync(0.1, hours: -2)).Touches).Trigger.Memory.State);
        Ok(await ObserveAsync(5, hours: -1));
        var again = Assert.Single(Ok(await ObserveAsync(5)).Touches);
        Assert.Equal((TriggerState.Red, false), (again.Trigger.Memory.State, again.HasFired));

        Assert.Equal(id, Assert.Single(await DeedsAsync(DecisionMessages.TriggerFired)).ResourceId);
        var message = Assert.Single(await SentAsync());
        using var payload = JsonDocument.Parse(message.Payload);
        Assert.Equal(id, payload.RootElement.GetProperty("decision").GetProperty("id").GetString());
        Assert.Equal("error-rate", payload.RootElement.GetProperty("trigger").GetProperty("metric").GetString());
        Assert.Equal(("yellow", "red"), (payload.RootElement.GetProperty("change").GetProperty("from").GetString(), payload.RootElement.GetProperty("change").GetProperty("to").GetString()));
        Assert.Equal(2, payload.RootElement.GetProperty("values").GetArrayLength());
    }

    [Fact]
    public async Task Unit_IsConvertedOrRefused()
    {
        await AcceptedAsync();
        var converted = Assert.Single(Ok(await ObserveAsync(0.6, metric: "Query latency p99", unit: "s")).Touches);
        Assert.Equal(600, converted.Trigger.Memory.LastValue);
        Assert.Contains("in ms", (await RefusalAsync<InvalidInput>(ObserveAsync(600, metric: "Query latency p99", unit: "%"))).Message, StringComparison.Ordinal);
        Assert.Contains("--unit ms", (await RefusalAsync<InvalidInput>(ObserveAsync(600, metric: "Query latency p99", unit: null))).Message, StringComparison.Ordinal);
        Assert.Contains("error-rate", (await RefusalAsync<NotFound>(ObserveAsync(1, metric: "eror rate"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadInput_IsRefused()
    {
        await AcceptedAsync();
        await RefusalAsync<InvalidInput>(ObserveAsync(double.NaN));
        await RefusalAsync<InvalidInput>(ObserveAsync(1, metric: "…"));
        await RefusalAsync<InvalidInput>(ObserveAsync(1, hours: 1));
        await RefusalAsync<InvalidInput>(ObserveAsync(1, unit: new string('x', Units.LengthMax + 1)));
        await RefusalAsync<InvalidInput>(ObserveAsync(1, source: new string('x', DecisionLimits.SourceLengthMax + 1)));
        await RefusalAsync<NotFound>(ObserveAsync(1, Stranger));
    }

    [Fact]
    public async Task TheSameAgain_ChangesNothing_AndAnotherValueIsRefused()
    {
        await AcceptedAsync();
        Ok(await ObserveAsync(5, source: "grafana"));
        Assert.True(Ok(await ObserveAsync(5, source: "grafana")).IsKnown);
        Assert.Contains("5 %", (await RefusalAsync<Conflict>(ObserveAsync(4, source: "grafana"))).Message, StringComparison.Ordinal);
        Assert.Equal(TriggerState.Red, Assert.Single(Ok(await ObserveAsync(5, source: "prometheus")).Touches).Trigger.Memory.State);
    }

    [Fact]
    public async Task LateObservations_GiveTheColourOfTheirOwnTimes()
    {
        var id = await AcceptedAsync();
        var chance = new Random(17);
        var spec = (await ViewAsync(id)).Triggers.Single(trigger => trigger.Spec.Metric == "error-rate").Spec;
        var series = Enumerable.Range(0, 60)
            .Select(number => new Observation(Time.GetUtcNow() - TimeSpan.FromHours(chance.Next(200)), $"s{number}", Math.Round(chance.NextDouble() * 2, 3)))
            .Select(seen => seen with { At = DateTimeOffset.FromUnixTimeMilliseconds(seen.At.ToUnixTimeMilliseconds()) })
            .ToList();
        foreach (var seen in series)
        {
            Ok(await Watch.ObserveAsync(Ada, new NewObservation("error-rate", seen.Value) { Unit = "%", At = seen.At, Source = seen.Source }, CancellationToken.None));
        }

        var expected = TriggerCases.Sorted(series).Aggregate(TriggerMemory.Empty, (memory, next) => TriggerRule.Next(spec, memory, next));
        Assert.Equal(expected, (await ViewAsync(id)).Triggers.Single(trigger => trigger.Spec.Metric == "error-rate").Memory);
    }

    [Fact]
    public async Task Observation_MovesEverybodysTriggers_AndTellsOfThoseThatTheCallerMaySee()
    {
        var own = await AcceptedAsync();
        var bens = await AcceptedAsync(Ben);
        Assert.Equal([own], Ok(await ObserveAsync(5, hours: -1)).Touches.Select(touch => touch.Trigger.DecisionId));
        Assert.Equal([bens, own], Ok(await ObserveAsync(5, Boss)).Touches.Select(touch => touch.Trigger.DecisionId).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(TriggerState.Red, (await ViewAsync(bens, Ben)).Triggers.Single(trigger => trigger.Spec.Metric == "error-rate").Memory.State);
        Assert.Equal(2, (await SentAsync()).Count);
    }

    [Fact]
    public async Task Proposed_RejectedAndSuperseded_AreNotWatched()
    {
        await ProposeAsync();
        await RefusalAsync<NotFound>(ObserveAsync(5));
    }

    [Fact]
    public async Task TwentyAtOnce_AreAllCounted()
    {
        var id = await AcceptedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number => Ok(await ObserveAsync(5, hours: -number, source: $"s{number}"))));
        var memory = (await ViewAsync(id)).Triggers.Single(trigger => trigger.Spec.Metric == "error-rate").Memory;
        Assert.Equal(20, memory.Streak!.Count);
        Assert.Single(await SentAsync());
    }

    [Fact]
    public async Task FiredTrigger_ReopensByItself_Once()
    {
        var id = await AcceptedAsync(byItself: true);
        Ok(await ObserveAsync(5, hours: -1));
        Ok(await ObserveAsync(5));
        var sender = new ReopenSender(Reopening, Reader);
        var message = Assert.Single(await SentAsync(DecisionMessages.Reopen));
        await sender.SendAsync(Ben, message, CancellationToken.None);
        await sender.SendAsync(Ben, message, CancellationToken.None);

        var runs = await Journal.ListAsync(Ada, 10, null, CancellationToken.None);
        var again = Assert.Single(runs, run => run.Id.Value != id);
        await DriveAsync(Ada, again.Id);
        var view = await ViewAsync(again.Id.Value);
        Assert.Equal(id, view.Decision.Supersedes);
        Assert.True((await Reader.DueAsync(Ada, 10, CancellationToken.None)).IsEmpty);
        var told = (await Swarm.ReadAsync(Ada, again.Id, CancellationToken.None)).Brief!.Documents.Single(document => document.Name == WhatChanged.Name);
        Assert.Contains("error rate > 1 %", told.Text, StringComparison.Ordinal);
    }

    private static async Task<TRefusal> RefusalAsync<TRefusal>(Task<Result<ObservationReport>> observing)
        where TRefusal : Refusal
    {
        Assert.False((await observing).IsOk(out _, out var refusal));
        return Assert.IsType<TRefusal>(refusal);
    }

    /// <summary>Takes what stands in the outbox of a kind.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> SentAsync(string kind = WebhookFanOut.MessageKind)
    {
        var taken = new TakingSender(kind);
        await new OutboxDispatcher(Database, [taken], new OutboxOptions(), Time).DispatchAsync("test", CancellationToken.None);
        return [.. taken.Taken];
    }
}

public sealed class MetricWatchOnSqliteTests() : MetricWatchConformance(DatabaseEngine.Sqlite);

public sealed class MetricWatchOnPostgresTests() : MetricWatchConformance(DatabaseEngine.PostgreSql);

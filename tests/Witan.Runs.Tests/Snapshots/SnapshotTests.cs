using Witan.Kernel.Identity;
using Witan.Runs.Driving;
using Witan.Runs.Snapshots;
using Witan.Testing.Journals;
using Witan.Testing.Scripts;

namespace Witan.Runs.Tests.Snapshots;

/// <summary>A snapshot is a cache: with it, without it and with a damaged one a run goes the same way.</summary>
public sealed class SnapshotTests
{
    private static readonly Script Course = new(
    [
        new ScriptStage { Width = 3, MaxUsd = 0.02m },
        new ScriptStage { Kind = ScriptStageKind.Timer, WaitMs = 1000 },
        new ScriptStage { Fails = 1 },
        new ScriptStage { Kind = ScriptStageKind.Gate, WaitMs = 2000, Text = "Shall we?" },
        new ScriptStage { Width = 2, IsOptional = true, Fails = 9 },
        new ScriptStage { Kind = ScriptStageKind.Question, WaitMs = 500 },
    ]);

    [Theory]
    [InlineData("as it is")]
    [InlineData("deleted")]
    [InlineData("damaged")]
    [InlineData("of another format")]
    public async Task Drive_WhateverBecomesOfTheSnapshot_GoesTheSameWay(string snapshot)
    {
        var expected = await CourseAsync(null, _ => { });
        var snapshots = new MemorySnapshots();
        Assert.Equal(expected, await CourseAsync(snapshots, run => Change(snapshots, run, snapshot)));
        Assert.True(snapshots.Puts > 5);
    }

    [Fact]
    public async Task Load_FromASnapshotOfEveryEvent_IsTheFoldOfAllEvents()
    {
        var host = new ScriptHost(Course);
        var run = await host.OpenAsync();
        await ToTheEndAsync(host, run, _ => { });
        var protocol = new ScriptProtocol(Course);
        var events = await host.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
        var (control, state) = (Control.RunControl.Start, protocol.Start);
        foreach (var recorded in events)
        {
            (control, state) = (control.Apply(recorded), protocol.Apply(state, recorded.Event));
            var written = SnapshotCodec.Write(protocol, control, state);
            var read = SnapshotCodec.Read(protocol, written);
            Assert.NotNull(read);
            Assert.Equal(written, SnapshotCodec.Write(protocol, read.Value.Control, read.Value.State));
            Assert.Equal((control.Status, control.NextWake, control.Budget.SpentUsd), (read.Value.Control.Status, read.Value.Control.NextWake, read.Value.Control.Budget.SpentUsd));
        }
    }

    private static void Change(MemorySnapshots snapshots, RunId run, string how)
    {
        if (snapshots.Kept.TryGetValue(run, out var kept))
        {
            _ = how switch
            {
                "deleted" => snapshots.Kept.TryRemove(run, out _),
                "damaged" => (snapshots.Kept[run] = kept with { Payload = kept.Payload[..(kept.Payload.Length / 2)] }) is not null,
                "of another format" => (snapshots.Kept[run] = kept with { Format = "older" }) is not null,
                _ => true,
            };
        }
    }

    private static async Task<IReadOnlyList<string>> CourseAsync(IRunSnapshots? snapshots, Action<RunId> between)
    {
        var host = new ScriptHost(Course, snapshots, new DriverOptions { SnapshotEvery = 1 });
        var run = await host.OpenAsync();
        await ToTheEndAsync(host, run, between);
        // Times and tries side by side may differ by a tick of the clock; what came of every step may not.
        return [.. (await host.EventsAsync(run)).OfType<IStepResult>().Select(result => result.ToString()!).Order(StringComparer.Ordinal)];
    }

    private static async Task ToTheEndAsync(ScriptHost host, RunId run, Action<RunId> between)
    {
        while (await host.DriveAsync(run) == DriveOutcome.Waiting)
        {
            between(run);
            host.Clock.Advance(TimeSpan.FromSeconds(3));
        }
    }
}

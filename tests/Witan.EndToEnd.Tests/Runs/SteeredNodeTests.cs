using System.Globalization;
using Witan.Data;
using Witan.Data.Model;
using Witan.Kernel.Identity;
using Witan.Runs;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;
using Witan.Testing.Scripts;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>Runs of slow calls that processes of their own drive, and signals that somebody else appends.</summary>
public sealed class SteeredNodeTests
{
    private const int MinuteMs = 60_000;
    private static readonly TimeSpan KillMax = Promptness.Of(TimeSpan.FromSeconds(3));
    private static readonly TimeSpan PauseMax = Promptness.Of(TimeSpan.FromSeconds(2));

    /// <summary>How long the other run goes on at least while the paused one must do nothing.</summary>
    private static readonly TimeSpan WatchedMin = TimeSpan.FromSeconds(2);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Kill_OfRunsOnOtherNodes_StopsThemWithinThreeSeconds()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.PostgreSql, new DataModel(RunsData.Module));
        var runs = new ScriptRuns(place.Database);
        var heard = await runs.OpenAsync(4, Calls(isDeaf: false));
        var deaf = await runs.OpenAsync(4, Calls(isDeaf: true));
        await using var one = await ClusterNode.Start(place.Options.DatabaseUrl!, 8).StartedAsync();
        await using var two = await ClusterNode.Start(place.Options.DatabaseUrl!, 8).StartedAsync();
        await Eventually.TrueAsync(() => one.Calls.Count + two.Calls.Count == 16, "all calls are in flight", () => $"{one}\n{two}");
        var table = "| calls in flight | runs killed from another process | slowest stop |\n| --- | ---: | ---: |\n";
        foreach (var (kind, own) in new[] { ("end when they are asked to", heard), ("do not listen", deaf) })
        {
            var slowest = TimeSpan.Zero;
            foreach (var run in own)
            {
                var at = Now;
                ScriptHost.Ok(await runs.Signals.KillAsync(TenantContext.Local, run, "admin", "Enough.", CancellationToken.None));
                await Eventually.TrueAsync(() => Killed(run).Any(), "its node lets go of it", () => $"{one}\n{two}");
                var late = Killed(run).First().At - at;
                slowest = late > slowest ? late : slowest;
                Assert.Equal(RunOutcome.Killed, await runs.OutcomeAsync(run));
            }

            table += string.Create(CultureInfo.InvariantCulture, $"| {kind} | {own.Count} | {slowest.TotalMilliseconds:0} ms |\n");
            Assert.InRange(slowest, TimeSpan.Zero, KillMax);
        }

        Assert.Equal(16, one.Calls.Count + two.Calls.Count);
        Repository.WriteTable("run-remote-kills", table);

        IEnumerable<NodeLine> Killed(RunId run) => one.Said.Concat(two.Said).Where(said => said.What == "killed" && said.Run == run.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Category", "Slow")]
    public async Task Pause_OfARunInAnotherProcess_LetsNoCallBeginAndResumesToTheSameState(bool breaksOff)
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(RunsData.Module));
        var runs = new ScriptRuns(place.Database);
        var opened = await runs.OpenAsync(2, new Script([.. Enumerable.Repeat(new ScriptStage { Width = 3, EachMs = [100, 200, 300] }, 12)]));
        var (undisturbed, paused) = (opened[0], opened[1]);
        await using var node = await ClusterNode.Start(place.Options.Directory, 2).StartedAsync();
        await Eventually.TrueAsync(() => CallsOf(paused).Count() >= 8, "the run is on its way", node.ToString);
        ScriptHost.Ok(await runs.Signals.PauseAsync(TenantContext.Local, paused, "Wait.", breaksOff, CancellationToken.None));
        var at = Now;
        await Eventually.TrueAsync(() => node.Runs("paused").Contains(paused.Value), "the pause is honoured", node.ToString);
        var honoured = node.Said.Last(said => said.What == "paused").At - at;
        await Eventually.TrueAsync(() => node.Runs("end").Contains(undisturbed.Value), "the other run ends", node.ToString);
        Assert.InRange(honoured, TimeSpan.FromSeconds(-1), PauseMax);
        Assert.True(Now - at > WatchedMin, "The other run ended too soon to tell anything.");
        Assert.DoesNotContain(CallsOf(paused), call => call.At > at + honoured);

        ScriptHost.Ok(await runs.Signals.ResumeAsync(TenantContext.Local, paused, "Go on.", CancellationToken.None));
        await Eventually.TrueAsync(() => node.Runs("end").Contains(paused.Value), "the run ends", node.ToString);
        Assert.Equal(await StateAsync(undisturbed), await StateAsync(paused));
        Assert.Single((await runs.EventsAsync(paused)).OfType<RunPaused>());
        Repository.WriteTable(
            breaksOff ? "run-pauses-now" : "run-pauses",
            string.Create(CultureInfo.InvariantCulture, $"| pause | honoured after | calls begun later |\n| --- | ---: | ---: |\n| {(breaksOff ? "breaks calls off" : "lets calls end")} | {honoured.TotalMilliseconds:0} ms | 0 |\n"));

        IEnumerable<NodeLine> CallsOf(RunId run) => node.Calls.Where(call => call.Run == run.Value);
        async Task<IEnumerable<string>> StateAsync(RunId run) => (await runs.EventsAsync(run)).OfType<ScriptStepDone>().Select(done => $"{done.Step} {done.Text}").Order(StringComparer.Ordinal);
    }

    private static Script Calls(bool isDeaf) => new([new ScriptStage { Width = 2, TakesMs = MinuteMs, IsDeaf = isDeaf }]);
}

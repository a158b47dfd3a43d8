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

/// <summary>SIGTERM to a process that drives many runs: it ends in time, marks nothing, and the next one goes on.</summary>
public sealed class OrderlyStopTests
{
    private const int Half = 25;
    private static readonly TimeSpan StopMax = Promptness.Of(TimeSpan.FromSeconds(8));

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Sigterm_WithFiftyRunsInFlight_EndsInTimeAndTheNextStartFinishesThem()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(RunsData.Module));
        var runs = new ScriptRuns(place.Database);
        // Half of them have calls that end within the grace, the others calls that are broken off after it.
        var opened = new List<RunId>([.. await runs.OpenAsync(Half, Script.Of(20, 400)), .. await runs.OpenAsync(Half, Script.Of(1, 9_000))]);
        TimeSpan stopped;
        await using (var node = ClusterNode.Start(place.Options.Directory, opened.Count))
        {
            await Eventually.TrueAsync(() => node.Calls.Select(call => call.Run).Distinct().Count() == opened.Count, "all runs are in flight", node.ToString);
            var at = TimeProvider.System.GetTimestamp();
            Assert.Equal(0, await node.TerminateAsync());
            stopped = TimeProvider.System.GetElapsedTime(at);
            Assert.Equal(opened.Count, node.Runs("leave").Count);
        }

        foreach (var run in opened)
        {
            var marks = (await runs.EventsAsync(run)).Where(item => item is not (RunOpened or RunDriven or ScriptStepDone));
            Assert.Empty(marks);
        }

        var resumed = await FinishAsync(place, runs, opened);
        Repository.WriteTable(
            "run-stop",
            string.Create(CultureInfo.InvariantCulture, $"| runs in flight at SIGTERM | ended after | marked as failed | last one driven again after the start | completed |\n| ---: | ---: | ---: | ---: | ---: |\n| {opened.Count} | {stopped.TotalSeconds:0.0} s | 0 | {resumed.TotalSeconds:0.0} s | {opened.Count} |\n"));
        Assert.InRange(stopped, TimeSpan.Zero, StopMax);
    }

    private static async Task<TimeSpan> FinishAsync(TestDatabase place, ScriptRuns runs, IReadOnlyList<RunId> opened)
    {
        await using var node = ClusterNode.Start(place.Options.Directory, opened.Count);
        await Eventually.TrueAsync(() => node.Runs("end").Count == opened.Count, "the next process finishes all runs", node.ToString);
        foreach (var run in opened)
        {
            var results = await runs.ResultsAsync(run);
            Assert.Equal(results.Distinct(), results);
            Assert.Equal(RunOutcome.Completed, await runs.OutcomeAsync(run));
        }

        return node.Said.Where(said => said.What == "begin").Max(said => said.At) - node.StartedAt;
    }
}

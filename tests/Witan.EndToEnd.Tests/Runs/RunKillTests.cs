using Witan.Data;
using Witan.Data.Model;
using Witan.EndToEnd.Tests.Storage;
using Witan.Kernel.Identity;
using Witan.Runs;
using Witan.Runs.Journal;
using Witan.Testing;
using Witan.Testing.Databases;
using Witan.Testing.Processes;
using Witan.Testing.Scripts;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>A process that drives runs beside SQLite, killed with SIGKILL: the next one goes on by itself, and repeats nothing that was finished.</summary>
public sealed class RunKillTests : IDisposable
{
    private const int RoundsPerDirectory = 25;
    private static readonly TimeSpan ResumeMax = Promptness.Of(TimeSpan.FromSeconds(5));

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Drive_KilledAtRandomMoments_GoesOnByItselfAndRepeatsNoFinishedStep()
    {
        var tally = new RunKillTally();
        foreach (var rounds in Enumerable.Range(0, TestScale.Of("WITAN_RUN_KILLS", 15)).Chunk(RoundsPerDirectory))
        {
            var runs = new KilledRuns(_directory.Combine($"{rounds[0]}"), new Random(Worker.Seed + rounds[0]), tally);
            for (var round = 0; round < rounds.Length; round++)
            {
                await runs.RoundAsync();
            }

            await runs.FinishAsync();
        }

        Repository.WriteTable("run-kills", tally.ToString());
        Assert.True(tally is { Repeated: 0, Faults: 0 } && tally.SlowestMs < ResumeMax.TotalMilliseconds, $"Seed {Worker.Seed}:\n{tally}");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Drive_KilledWhenFourOfFiveCallsHaveFinished_CallsExactlyTheFifthAgain()
    {
        await using var place = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite, new DataModel(RunsData.Module));
        var runs = new ScriptRuns(place.Database);
        var missing = new Dictionary<RunId, string>();
        for (var slow = 1; slow <= 5; slow++)
        {
            var eachMs = Enumerable.Range(1, 5).Select(number => number == slow ? 3000 : 20 * number);
            var run = Assert.Single(await runs.OpenAsync(1, new Script([new ScriptStage { Width = 5, EachMs = [.. eachMs] }])));
            missing.Add(run, $"step-1-{slow}");
        }

        await using (var killed = ClusterNode.Start(place.Options.Directory, missing.Count))
        {
            await Eventually.TrueAsync(async () => await AllHaveAsync(4), "four of five calls have finished in every run", killed.ToString);
            await killed.KillAsync();
            Assert.Equal(5 * missing.Count, killed.Calls.Count);
        }

        Assert.True(await AllHaveAsync(4), "A fifth call had finished before the kill.");
        await using var next = ClusterNode.Start(place.Options.Directory, missing.Count);
        await Eventually.TrueAsync(() => next.Runs("end").Count == missing.Count, "all runs end", next.ToString);
        Assert.Equal(missing.Select(pair => (pair.Key.Value, pair.Value)).Order(), next.Calls.Select(call => (call.Run, call.Step)).Order());
        foreach (var run in missing.Keys)
        {
            Assert.Equal(Enumerable.Range(1, 5).Select(number => $"step-1-{number}"), (await runs.ResultsAsync(run)).Order(StringComparer.Ordinal));
            Assert.Equal(RunOutcome.Completed, await runs.OutcomeAsync(run));
        }

        async Task<bool> AllHaveAsync(int results)
        {
            foreach (var run in missing.Keys)
            {
                if ((await runs.ResultsAsync(run)).Count != results)
                {
                    return false;
                }
            }

            return true;
        }
    }
}

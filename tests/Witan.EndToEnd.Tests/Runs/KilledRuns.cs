using Witan.Data;
using Witan.Data.Model;
using Witan.Runs;
using Witan.Testing.Processes;
using Witan.Testing.Scripts;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>Runs in one data directory whose process is killed again and again, and what stands of them.</summary>
/// <param name="directory">The directory, which no round empties.</param>
/// <param name="random">Says when to kill.</param>
/// <param name="tally">Where the rounds are summed up.</param>
internal sealed class KilledRuns(string directory, Random random, RunKillTally tally)
{
    private const int AtOnce = 6;
    private const int Stages = 40;
    private const int Width = 5;
    private const int DrivenMaxMs = 500;
    private const int StartMaxMs = 600;

    /// <summary>One life in so many is killed while it starts, the others when all runs have gone on.</summary>
    private const int StartingOneIn = 5;

    private static readonly Script Slow = new([.. Enumerable.Repeat(new ScriptStage { Width = Width, EachMs = [10, 20, 30, 45, 60], MaxUsd = 0.001m }, Stages)]);
    private readonly HashSet<string> _opened = [];
    private JournalCopy? _before;
    private HashSet<(string, string)> _calledOnce = [];

    private IReadOnlyList<string> Unfinished => [.. _opened.Where(run => _before?.Completed.Contains(run) != true)];

    /// <summary>Lets the runs go on, kills, and looks.</summary>
    public async Task RoundAsync()
    {
        if (Unfinished.Count == 0)
        {
            await OpenAsync();
        }

        await using var node = ClusterNode.Start(directory, AtOnce);
        if (random.Next(StartingOneIn) > 0)
        {
            await Eventually.TrueAsync(() => Unfinished.All(node.Runs("begin").Contains), "all runs go on", node.ToString);
            await Task.Delay(random.Next(DrivenMaxMs));
        }
        else
        {
            await Task.Delay(random.Next(StartMaxMs));
        }

        await node.KillAsync();
        tally.Kill();
        Look(node);
    }

    /// <summary>Lets all runs come to their end.</summary>
    public async Task FinishAsync()
    {
        await using var node = ClusterNode.Start(directory, AtOnce);
        await Eventually.TrueAsync(() => Unfinished.All(node.Runs("end").Contains), "all runs end", node.ToString);
        Assert.Equal(0, await node.StopAsync());
        Look(node);
        var wrong = _opened.Count(run => !_before!.Completed.Contains(run) || _before.Results[run].Count() != Stages * Width);
        tally.Add(0, 0, wrong, 0);
        tally.Completed(_opened.Count, _opened.Sum(run => (long)_before!.Results[run].Count()));
    }

    /// <summary>From outside, and gone again before anybody drives: recovery is the killed program's own affair.</summary>
    private async Task OpenAsync()
    {
        await using var database = await Databases.OpenAsync(
            new DataOptions { Directory = directory }, new DataModel(RunsData.Module), TimeProvider.System, CancellationToken.None);
        _opened.UnionWith((await new ScriptRuns(database).OpenAsync(AtOnce, Slow)).Select(run => run.Value));
    }

    private void Look(ClusterNode node)
    {
        var (before, unfinished) = (_before, Unfinished);
        _before = JournalCopy.Of(Path.Combine(directory, "witan.db"));
        var calls = node.Calls.Select(call => (call.Run, call.Step)).ToList();
        var repeated = calls.Count(call => before?.Results[call.Run].Contains(call.Step) == true) + calls.Count - calls.Distinct().Count();
        var doubled = _opened.Sum(run => _before.Results[run].Count() - _before.Results[run].Distinct().Count());
        var resumed = node.Said.Where(said => said.What == "begin" && unfinished.Contains(said.Run)).GroupBy(said => said.Run).Select(run => (run.First().At - node.StartedAt).TotalMilliseconds);
        tally.Add(calls.Count(_calledOnce.Contains), repeated, _before.Faults.Count + doubled, resumed.DefaultIfEmpty().Max());
        _calledOnce = [.. _calledOnce, .. calls];
    }
}

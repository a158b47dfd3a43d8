using System.Globalization;
using System.Runtime.InteropServices;
using Witan.Data;

namespace Witan.Benchmarks.Steps;

/// <summary>Measures what a journaled, durable step takes and how long its traces stay, beside another engine on the same disk at the same time.</summary>
internal static class StepsCommand
{
    private const double UsPerStepMax = 250;
    private const double BytesPerStepMax = 1536;
    private const double GrowthMax = 1.25;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (StepsOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync("steps: a number above 0 is expected after --runs, a directory after --data and --peer");
            return 2;
        }

        var own = new OwnLoop(options.Directory);
        using var peer = options.Peer is { } directory ? await PeerLoop.StartAsync(directory, options.Directory) : null;
        Console.WriteLine($"Ours: .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}.{(peer is null ? string.Empty : $" LangGraph: {peer.Versions}.")}");
        var disk = new DiskSync(options.Directory);
        await WarmUpAsync(own, peer, disk);
        var (few, many) = StepsOptions.Rounds;
        StepsCase[] cases = [new(few, Durability.Normal), new(few, Durability.Full), new(many, Durability.Normal), new(many, Durability.Full)];
        for (var run = 1; run <= options.Runs; run++)
        {
            // One of each kind in turn, so that a busy moment of the machine meets all of them.
            foreach (var one in cases)
            {
                await one.RunAsync(own, peer, disk);
            }
        }

        Print(cases, options.Runs);
        return Judge(cases, await ReplayCommand.MeasureAsync(own));
    }

    /// <summary>Both engines' code is compiled as they run, and only what runs often is compiled well.</summary>
    private static async Task WarmUpAsync(OwnLoop own, PeerLoop? peer, DiskSync disk)
    {
        for (var time = 0; time < 3; time++)
        {
            var warm = new StepsCase(StepsOptions.Rounds.Many, Durability.Normal);
            await warm.RunAsync(own, peer, disk);
        }
    }

    private static void Print(StepsCase[] cases, int runs)
    {
        Console.WriteLine();
        Console.WriteLine($"| engine, median of {runs} | durability | rounds | µs/step | bytes/step | LangGraph : ours |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (var one in cases)
        {
            foreach (var line in one.Lines())
            {
                Console.WriteLine(line);
            }
        }
    }

    private static int Judge(StepsCase[] cases, (double Ms, long Events) replay)
    {
        var slowest = cases.Where(one => one.Durability == Durability.Full).Max(one => one.Own.UsPerStep);
        var bytes = cases.Max(one => one.Own.BytesPerStep);
        var growth = cases.GroupBy(one => one.Durability).Max(same => same.MaxBy(one => one.Rounds)!.Own.UsPerStep / same.MinBy(one => one.Rounds)!.Own.UsPerStep);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"FULL {slowest:0} µs/step (at most {UsPerStepMax}), {bytes:0} bytes/step (at most {BytesPerStepMax}), many rounds : few {growth:0.00} (at most {GrowthMax}), replay of {replay.Events} events {replay.Ms:0.00} ms (at most {ReplayCommand.MaxMs})"));
        return slowest <= UsPerStepMax && bytes <= BytesPerStepMax && growth <= GrowthMax && replay.Ms <= ReplayCommand.MaxMs ? 0 : 1;
    }
}

using System.Globalization;
using Witan.Data;

namespace Witan.Benchmarks.GroupCommit;

/// <summary>Compares one commit per write with commits that many writers share, on the same disk, in turn.</summary>
internal static class GroupCommitCommand
{
    private const double RatioMin = 10;
    private const double P99MaxMs = 25;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (GroupCommitOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync("group-commit: numbers above 0 are expected after --writers, --seconds and --runs, a directory after --data");
            return 2;
        }

        var batchMax = new DataOptions { Directory = options.Directory }.BatchMax;
        var load = new WriterLoad(options);
        List<Measurement> alone = [], shared = [];
        Console.WriteLine($"| {options.Writers} writers, {options.Duration.TotalSeconds} s | writes/s | p50 ms | p99 ms | max ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        for (var run = 1; run <= options.Runs; run++)
        {
            alone.Add(Print($"run {run}, one commit per write", await load.RunAsync(batchMax: 1, CancellationToken.None)));
            shared.Add(Print($"run {run}, shared commits", await load.RunAsync(batchMax, CancellationToken.None)));
        }

        return Judge(Print("median, one commit per write", Measurement.Median(alone)), Print("median, shared commits", Measurement.Median(shared)));
    }

    private static int Judge(Measurement alone, Measurement shared)
    {
        var ratio = shared.WritesPerSecond / alone.WritesPerSecond;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {ratio:0.0} (at least {RatioMin}), p99 {shared.P99Ms:0.0} ms (at most {P99MaxMs} ms)"));
        return ratio >= RatioMin && shared.P99Ms <= P99MaxMs ? 0 : 1;
    }

    private static Measurement Print(string name, Measurement measurement)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {measurement.WritesPerSecond:0} | {measurement.P50Ms:0.0} | {measurement.P99Ms:0.0} | {measurement.MaxMs:0.0} |"));
        return measurement;
    }
}

using System.Globalization;

namespace Witan.Benchmarks.Feed;

/// <summary>Measures how long an event takes from the journal to those who follow its run, and what stalled readers cost the others.</summary>
internal static class FeedCommand
{
    private const double P99MaxMs = 50;
    private const double StallFactorMax = 1.5;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (FeedBenchOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync("feed: numbers above 0 are expected after --subscribers, --rate, --seconds and --runs, a directory after --data");
            return 2;
        }

        Console.WriteLine($"| {options.EventsPerSecond} events/s, {options.Seconds} s | delivered | missing | p50 ms | p99 ms | max ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        var load = new FeedLoad(options);
        // One of each kind in turn, so that a busy moment of the machine meets all of them.
        (int Subscribers, int Stalled)[] kinds = [(options.Subscribers, 0), .. FeedBenchOptions.Stalled.Select(stalled => (FeedBenchOptions.FewSubscribers, stalled))];
        var measured = kinds.ToDictionary(kind => kind, _ => new List<FeedFigures>());
        await load.RunAsync(FeedBenchOptions.FewSubscribers, 0, CancellationToken.None);
        for (var run = 1; run <= options.Runs; run++)
        {
            foreach (var kind in kinds)
            {
                measured[kind].Add(Print($"run {run}, {Name(kind)}", await load.RunAsync(kind.Subscribers, kind.Stalled, CancellationToken.None)));
            }
        }

        var medians = kinds.Select(kind => Print($"median, {Name(kind)}", FeedFigures.Median(measured[kind]))).ToList();
        return Judge(medians[0], medians[1], medians.Skip(2).ToList());
    }

    private static int Judge(FeedFigures many, FeedFigures calm, List<FeedFigures> stalled)
    {
        var factor = stalled.Max(figures => figures.P99Ms) / calm.P99Ms;
        var missing = many.Missing + calm.Missing + stalled.Sum(figures => figures.Missing);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"missing {missing} (none), p99 {many.P99Ms:0.0} ms (at most {P99MaxMs} ms), with stalled readers the others' p99 is {factor:0.00} times as long (at most {StallFactorMax})"));
        return missing == 0 && many.P99Ms <= P99MaxMs && factor <= StallFactorMax ? 0 : 1;
    }

    private static string Name((int Subscribers, int Stalled) kind) => $"{kind.Subscribers} subscribers, {kind.Stalled} stalled";

    private static FeedFigures Print(string name, FeedFigures figures)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {figures.Delivered} | {figures.Missing} | {figures.P50Ms:0.00} | {figures.P99Ms:0.00} | {figures.MaxMs:0.00} |"));
        return figures;
    }
}

using System.Globalization;

namespace Witan.Benchmarks.Serving;

/// <summary>Measures the live stream beside ws and socket.io: from publishing to the hands of each of many clients.</summary>
internal static class ServeLiveCommand
{
    private const int Clients = 1_000;
    private const int PerSecond = 30;
    private const int Seconds = 10;
    private const int FewClients = 100;
    private const double P99MaxMs = 50;

    /// <summary>Long enough that a reader who stands still fills what lies between.</summary>
    private const int LongText = 3_500;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var (peer, said) = arguments switch { ["--peer", var directory] => (directory, "3"), ["--peer", var directory, "--runs", var number] => (directory, number), _ => (string.Empty, string.Empty) };
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) || runs < 1)
        {
            await Console.Error.WriteLineAsync("serve-live: the directory of the other servers is expected after --peer, a number above 0 after --runs");
            return 2;
        }

        Console.WriteLine($"| {Clients:N0} clients, {PerSecond} messages/s, {Seconds} s | delivered | missing | p50 ms | p95 ms | p99 ms | max ms | published: p50, p99 ms | server's CPU |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Func<Task<ILiveServer>>[] kinds = [async () => await OwnLive.StartAsync(), async () => await PeerLive.StartAsync(peer, "ws"), async () => await PeerLive.StartAsync(peer, "socket.io")];
        var many = kinds.Select(_ => new List<LiveFigures>()).ToList();
        var calm = new List<LiveFigures>();
        var stalled = new List<LiveFigures>();
        // One of each in turn, so that a busy moment of the machine meets all of them.
        for (var run = 1; run <= runs; run++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                many[kind].Add(await MeasureAsync(kinds[kind], new LiveLoad(Clients, PerSecond, Seconds), 0, $"run {run}, "));
            }

            calm.Add(await MeasureAsync(kinds[0], new LiveLoad(FewClients, PerSecond, 2 * Seconds, LongText), 0, $"run {run}, {FewClients} clients, long texts, "));
            stalled.Add(await MeasureAsync(kinds[0], new LiveLoad(FewClients, PerSecond, 2 * Seconds, LongText), 1, $"run {run}, one of {FewClients} stalled, "));
        }

        var medians = many.Select(each => Median(each, "median, ")).ToList();
        return Judge(medians, Median(calm, $"median, {FewClients} clients, long texts, "), Median(stalled, $"median, one of {FewClients} stalled, "));
    }

    private static int Judge(List<LiveFigures> many, LiveFigures calm, LiveFigures stalled)
    {
        Console.WriteLine();
        var ours = many[0];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"missing {ours.Missing} (none), p99 {ours.Times.P99:0.0} ms (at most {P99MaxMs}); ws : ours {many[1].Times.P99 / ours.Times.P99:0.00}, socket.io : ours {many[2].Times.P99 / ours.Times.P99:0.00}; with a stalled reader the others' p99 is {stalled.Times.P99 / calm.Times.P99:0.00} times as long, {stalled.Missing} missing"));
        return ours.Missing == 0 && stalled.Missing == 0 && calm.Missing == 0 && ours.Times.P99 <= P99MaxMs ? 0 : 1;
    }

    private static async Task<LiveFigures> MeasureAsync(Func<Task<ILiveServer>> start, LiveLoad load, int stalled, string name)
    {
        await using var server = await start();
        return Print(name, await load.RunAsync(server, stalled));
    }

    private static LiveFigures Median(List<LiveFigures> runs, string name)
    {
        double Middle(Func<LiveFigures, double> value) => Quantiles.Of(runs.Select(value)).P50;
        return Print(name, new LiveFigures(
            runs[0].Name,
            (long)Middle(run => run.Delivered),
            runs.Sum(run => run.Missing),
            new Quantiles(0, Middle(run => run.Times.P50), Middle(run => run.Times.P95), Middle(run => run.Times.P99), Middle(run => run.Times.Max)),
            new Quantiles(0, Middle(run => run.Published.P50), Middle(run => run.Published.P95), Middle(run => run.Published.P99), Middle(run => run.Published.Max)),
            Middle(run => run.ServerCores)));
    }

    private static LiveFigures Print(string name, LiveFigures figures)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name}{figures.Name} | {figures.Delivered} | {figures.Missing} | {figures.Times.P50:0.0} | {figures.Times.P95:0.0} | {figures.Times.P99:0.0} | {figures.Times.Max:0.0} | {figures.Published.P50:0.0}, {figures.Published.P99:0.0} | {figures.ServerCores:0.00} cores |"));
        return figures;
    }
}

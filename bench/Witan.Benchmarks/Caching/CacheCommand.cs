using System.Globalization;
using System.Runtime.InteropServices;
using Witan.Testing.Caching;

namespace Witan.Benchmarks.Caching;

/// <summary>Measures the answer cache beside two others: what a hit and a set take, what is hit on a skewed trace, and what the disk takes in.</summary>
internal static class CacheCommand
{
    private const double HitMaxNs = 60;
    private const double WritesMin = 20_000;
    private const double SlowingMax = 1.5;
    private const double FileShareMax = 1.05;
    private const int Seed = 42;

    /// <summary>Measures and prints tables; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (CacheBenchOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync("cache: a number above 0 is expected after --runs, a directory after --data and --peer");
            return 2;
        }

        Console.WriteLine($"The trace: {CacheBenchOptions.Requests:N0} requests for {CacheBenchOptions.Keys:N0} keys, Zipf({CacheBenchOptions.Skew}), room for {CacheBenchOptions.Room:N0}.");
        var trace = ZipfTrace.Make(CacheBenchOptions.Keys, CacheBenchOptions.Skew, CacheBenchOptions.Requests, Seed);
        var own = await MemoryAsync(options, trace);
        var lru = HitRatios.OfLeastRecentlyUsed(trace, CacheBenchOptions.Room);
        var optimum = HitRatios.OfOptimum(trace, CacheBenchOptions.Room);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Computed on the same trace: {lru:P1} for the least recently used, {optimum:P1} for Belady's optimum, which knows the future."));
        var disk = await DiskAsync(options);
        return Judge(own, lru, optimum, disk);
    }

    private static async Task<CacheFigures> MemoryAsync(CacheBenchOptions options, int[] trace)
    {
        var keys = Enumerable.Range(0, CacheUnderTest.KeysInAll).Select(key => SampleKeys.Key(key)).ToArray();
        var boxed = keys.Select(key => (object)key).ToArray();
        using var peer = options.Peer is { } directory ? PeerCache.Start(directory, options.Directory, trace) : null;
        var (own, framework, other) = (new List<CacheFigures>(), new List<CacheFigures>(), new List<CacheFigures>());
        // In turn, so that a busy moment of the machine meets all of them; the first turn of each warms up.
        for (var turn = 0; turn <= options.Runs; turn++)
        {
            Measure(own, turn, () => new OwnCache(keys), trace);
            Measure(framework, turn, () => new FrameworkCache(boxed), trace);
            if (peer is not null && await peer.RunAsync() is var figures && turn > 0)
            {
                other.Add(figures);
            }
        }

        Console.WriteLine($"| .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}; median of {options.Runs} | hit, ns | set with eviction, ns | hits of {trace.Length:N0} requests |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        Print("ours", CacheFigures.Median(own));
        Print("Microsoft.Extensions.Caching.Memory", CacheFigures.Median(framework));
        if (other.Count > 0)
        {
            Print(CacheFigures.Median(other).Version!, CacheFigures.Median(other));
        }

        var (taken, counted) = EntryWeight.Measure(keys);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"An entry of ours with {CacheBenchOptions.AnswerBytes} bytes of content takes {taken:0} bytes of memory, and {counted:0} are counted."));
        Console.WriteLine();
        return CacheFigures.Median(own);
    }

    private static void Measure(List<CacheFigures> into, int turn, Func<CacheUnderTest> make, int[] trace)
    {
        using var cache = make();
        var figures = cache.Measure(trace);
        if (turn > 0)
        {
            into.Add(figures);
        }
    }

    private static async Task<DiskFigures> DiskAsync(CacheBenchOptions options)
    {
        var turns = new List<DiskFigures>();
        for (var turn = 0; turn < options.Runs; turn++)
        {
            turns.Add(await new DiskWrites(options.Directory).RunAsync(CancellationToken.None));
        }

        var median = new DiskFigures(
            CacheFigures.Middle(turns.Select(turn => turn.PerSecond)),
            CacheFigures.Middle(turns.Select(turn => turn.FirstMs)),
            CacheFigures.Middle(turns.Select(turn => turn.LastMs)),
            turns.Max(turn => turn.FileShare),
            turns.Sum(turn => turn.Dropped));
        Console.WriteLine();
        Console.WriteLine($"| disk past its capacity, median of {options.Runs} | writes/s | first thousand, ms | last thousand, ms | largest file : budget | dropped |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| answers of 1 KiB, 64 MiB | {median.PerSecond:0} | {median.FirstMs:0.0} | {median.LastMs:0.0} | {median.FileShare:0.000} | {median.Dropped} |"));
        return median;
    }

    private static int Judge(CacheFigures own, double lru, double optimum, DiskFigures disk)
    {
        var slowing = disk.LastMs / disk.FirstMs;
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"hit {own.HitNs:0.0} ns (at most {HitMaxNs}), hits {own.HitRatio:P1} (at least what LRU gets, {lru:P1}; the optimum is {optimum:P1}), disk {disk.PerSecond:0} writes/s (at least {WritesMin:0}), last thousand : first {slowing:0.00} (at most {SlowingMax}), file : budget {disk.FileShare:0.000} (at most {FileShareMax})"));
        return own.HitNs <= HitMaxNs && own.HitRatio >= lru && disk.PerSecond >= WritesMin && slowing <= SlowingMax && disk.FileShare <= FileShareMax ? 0 : 1;
    }

    private static void Print(string name, CacheFigures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {figures.HitNs:0.0} | {figures.SetNs:0} | {figures.HitRatio:P1} |"));
}

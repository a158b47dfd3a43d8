using System.Globalization;

namespace Witan.Benchmarks.Serving;

/// <summary>Measures the server under a load that does not wait for it: what it must bear, what it must shed, and how soon it is itself again.</summary>
internal static class ServeLoadCommand
{
    private const int Ordinary = 1_000;
    private const int TooMuch = 3_000;
    private const double P95MaxMs = 50;
    private const double P99MaxMs = 200;
    private const double ErrorsMax = 0.001;
    private const double ShedP95MaxMs = 500;
    private const double RecoveryMaxS = 5;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ([] or ["--seconds", _]) || !int.TryParse(arguments.Count == 0 ? "60" : arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds < 1)
        {
            await Console.Error.WriteLineAsync("serve-load: a number of seconds above 0 is expected after --seconds");
            return 2;
        }

        await using var place = await ServedPlace.StartAsync();
        var mix = await RequestMix.PrepareAsync(place);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024 }) { BaseAddress = new Uri(place.Server.Address), Timeout = TimeSpan.FromSeconds(30) };
        var loop = new OpenLoop(http, mix);
        Console.WriteLine("| requests/s, sent at random moments | answered | shed | errors | p50 ms | p95 ms | p99 ms | max ms | server's CPU |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        await MeasureAsync("warming up", Ordinary / 2, Math.Min(10, seconds));
        var ordinary = await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{Ordinary:N0}, {seconds} s"), Ordinary, seconds);
        Kinds(ordinary);
        var tooMuch = await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{TooMuch:N0}, {seconds} s"), TooMuch, seconds);
        var after = await MeasureAsync("100 after it, 10 s", 100, 10);
        return Judge(ordinary, tooMuch, after);

        async Task<IReadOnlyList<Asked>> MeasureAsync(string name, double rate, int length)
        {
            var used = ProcessFigures.ProcessorSeconds(place.Server.Id);
            var began = TimeProvider.System.GetTimestamp();
            var asked = await loop.RunAsync(rate, TimeSpan.FromSeconds(length), seed: 1);
            var cores = (ProcessFigures.ProcessorSeconds(place.Server.Id) - used) / TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            Print(name, asked, cores);
            return asked;
        }
    }

    private static int Judge(IReadOnlyList<Asked> ordinary, IReadOnlyList<Asked> tooMuch, IReadOnlyList<Asked> after)
    {
        var calm = Of(ordinary);
        var busy = Of(tooMuch);
        var errors = Errors(ordinary) / (double)ordinary.Count;
        // What a request after the load was kept waiting for, or turned away: the last one tells when the server was itself again.
        var recovery = after.Where(one => !one.IsTaken || one.Ms > P95MaxMs).Select(one => one.DueS).DefaultIfEmpty(0).Max();
        var wrong = Errors(tooMuch) / (double)tooMuch.Count;
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Ordinary:N0}/s: p95 {calm.P95:0.0} ms (at most {P95MaxMs}), p99 {calm.P99:0.0} ms (at most {P99MaxMs}), errors and shed {errors + Shed(ordinary):P3} (below {ErrorsMax:P1}); {TooMuch:N0}/s: accepted p95 {busy.P95:0.0} ms (at most {ShedP95MaxMs}), shed {Shed(tooMuch):P1}, errors {wrong:P3} (below {ErrorsMax:P1}); itself again after {recovery:0.0} s (at most {RecoveryMaxS})"));
        return calm.P95 <= P95MaxMs && calm.P99 <= P99MaxMs && errors + Shed(ordinary) < ErrorsMax && busy.P95 <= ShedP95MaxMs && wrong < ErrorsMax && recovery <= RecoveryMaxS ? 0 : 1;
    }

    private static void Print(string name, IReadOnlyList<Asked> asked, double cores)
    {
        var times = Of(asked);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {asked.Count(one => one.IsTaken)} | {asked.Count(one => one.IsShed)} | {Errors(asked)} | {times.P50:0.0} | {times.P95:0.0} | {times.P99:0.0} | {times.Max:0.0} | {cores:0.00} cores |"));
        foreach (var group in asked.Where(one => !one.IsTaken && !one.IsShed).GroupBy(one => (one.Name, one.Status)))
        {
            Console.Error.WriteLine($"serve-load: {group.Count()} × {group.Key.Name}: {group.Key.Status}");
        }
    }

    private static void Kinds(IReadOnlyList<Asked> asked)
    {
        foreach (var kind in asked.GroupBy(one => one.Name).OrderByDescending(group => group.Count()))
        {
            var times = Of([.. kind]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| … {kind.Key} | {kind.Count(one => one.IsTaken)} | | | {times.P50:0.0} | {times.P95:0.0} | {times.P99:0.0} | {times.Max:0.0} | |"));
        }
    }

    private static double Shed(IReadOnlyList<Asked> asked) => asked.Count(one => one.IsShed) / (double)asked.Count;

    private static int Errors(IReadOnlyList<Asked> asked) => asked.Count(one => !one.IsTaken && !one.IsShed);

    private static Quantiles Of(IReadOnlyList<Asked> asked) => Quantiles.Of(asked.Where(one => one.IsTaken).Select(one => one.Ms));
}

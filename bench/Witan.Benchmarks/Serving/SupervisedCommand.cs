using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.Benchmarks.Serving;

/// <summary>Kills the server under <c>witan up</c> while deliberations go on and clients follow them, and measures how soon all is as before.</summary>
internal static class SupervisedCommand
{
    private const int Runs = 50;
    private const int Clients = 100;
    private const double ServesMaxS = 2;
    private const double ResumesMaxS = 5;
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ([] or ["--kills", _]) || !int.TryParse(arguments.Count == 0 ? "3" : arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var kills) || kills < 1)
        {
            await Console.Error.WriteLineAsync("supervised: a number above 0 is expected after --kills");
            return 2;
        }

        using var directory = new TemporaryDirectory();
        var settings = ServedPlace.Settings(directory.Path);
        string token;
        await using (var first = await ServerProcess.StartAsync(settings))
        {
            token = await first.SetUpAsync();
            await first.StopAsync();
        }

        settings["WITAN_SUPERVISOR_CRASHES_MAX"] = "100";
        await using var up = UpProcess.Start(directory.Path, environment: settings);
        await up.SaidAsync("ready");
        // The next server gets the same address: its clients know no other.
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024, ConnectTimeout = TimeSpan.FromSeconds(1) }) { BaseAddress = new Uri(up.Address), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var runs = await OpenAsync(http);
        using var over = new CancellationTokenSource();
        var followers = Enumerable.Range(0, Clients).Select(number => new StreamFollower(http, runs[number % Runs], token)).ToList();
        var following = followers.Select(follower => follower.FollowAsync(retry: null, over.Token)).ToList();
        await Eventually.TrueAsync(() => followers.All(follower => follower.Connected > 0), "all follow");
        Console.WriteLine($"| kill -9, {Runs} deliberations, {Clients} clients | going on | serving again | all clients resumed |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        var serves = new List<double>();
        var resumes = new List<double>();
        for (var kill = 1; kill <= kills; kill++)
        {
            var (going, served, resumed) = await KillAsync(up, http, runs, followers);
            serves.Add(served);
            resumes.Add(resumed);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kill} | {going} | {served:0.00} s | {resumed:0.00} s |"));
        }

        await Eventually.TrueAsync(async () => await CompletedAsync(http, runs) == Runs, "all deliberations end well", limit: TimeSpan.FromMinutes(10));
        await Eventually.TrueAsync(() => followers.All(follower => follower.IsOver), "all clients saw the end");
        await over.CancelAsync();
        await Task.WhenAll(following);
        var wrong = followers.Sum(follower => follower.Wrong);
        followers.ForEach(follower => follower.Dispose());
        var (p50, worst) = (Quantiles.Of(serves).P50, resumes.Max());
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"serving again after {p50:0.00} s, the median (at most {ServesMaxS}), clients resumed after {worst:0.00} s at most ({ResumesMaxS}), {Runs} of {Runs} deliberations completed, events lost or doubled {wrong}"));
        return p50 <= ServesMaxS && worst <= ResumesMaxS && wrong == 0 ? 0 : 1;
    }

    private static async Task<(int Going, double Served, double Resumed)> KillAsync(UpProcess up, HttpClient http, IReadOnlyList<string> runs, List<StreamFollower> followers)
    {
        var going = Runs - await CompletedAsync(http, runs);
        var began = Clock.GetTimestamp();
        using (var server = Process.GetProcessById(up.Server))
        {
            server.Kill();
        }

        var served = 0.0;
        await Eventually.TrueAsync(async () => await IsReadyAsync(http), "the next server serves");
        served = Clock.GetElapsedTime(began).TotalSeconds;
        await Eventually.TrueAsync(() => followers.All(follower => follower.IsOver || follower.ConnectedAt > began), "all clients are back");
        var last = followers.Where(follower => !follower.IsOver).Select(follower => follower.ConnectedAt).DefaultIfEmpty(began).Max();
        return (going, served, Clock.GetElapsedTime(began, last).TotalSeconds);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<List<string>> OpenAsync(HttpClient http)
    {
        var runs = new List<string>();
        for (var number = 0; number < Runs; number++)
        {
            var body = new JsonObject { ["protocol"] = "board", ["question"] = $"Should ledger {number} go ahead?", ["documents"] = new JsonArray(ServedPlace.Document) };
            using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/api/v1/sessions", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
            runs.Add((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!);
        }

        return runs;
    }

    private static async Task<int> CompletedAsync(HttpClient http, IReadOnlyList<string> runs)
    {
        var completed = 0;
        foreach (var run in runs)
        {
            var status = (string?)JsonNode.Parse(await http.GetStringAsync(new Uri($"/api/v1/sessions/{run}", UriKind.Relative)))!["status"];
            completed += status == "completed" ? 1 : status is "failed" or "killed" ? throw new InvalidOperationException($"{run} is {status}.") : 0;
        }

        return completed;
    }
}

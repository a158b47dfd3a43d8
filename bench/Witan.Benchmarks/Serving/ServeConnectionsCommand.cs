using System.Globalization;
using System.Net.WebSockets;
using Witan.Testing.Processes;

namespace Witan.Benchmarks.Serving;

/// <summary>Measures what live connections cost: idle ones, one too many, many that come and go, and such as are broken off.</summary>
internal static class ServeConnectionsCommand
{
    private const int Idle = 5_000;
    private const double IdleMaxBytes = 30 * 1024;
    private const int TooMany = 21;
    private const double RefusalMaxMs = 50;
    private const int Churns = 10_000;
    private const int Followers = 50;
    private const int DropsOfEach = 12;
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly string[] Entries = ["witan_live_streams", "witan_live_entries", "witan_live_subscribers", "witan_live_runs"];

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["--peer", var peer])
        {
            await Console.Error.WriteLineAsync("serve-connections: the directory of the other servers is expected after --peer");
            return 2;
        }

        Console.WriteLine("| what | figure | limit |");
        Console.WriteLine("| --- | ---: | ---: |");
        await using var own = await OwnLive.StartAsync(("WITAN_SERVER_STREAMS_IN_ALL", $"{Idle}"));
        var kept = true;
        var idle = await IdleAsync(own, async () => kept &= Row("one connection too many, refused after (median of 21, slowest)", await RefuseAsync(own), $"{RefusalMaxMs} ms"));
        kept &= Row($"{Idle:N0} idle connections, each", (idle <= IdleMaxBytes, string.Create(CultureInfo.InvariantCulture, $"{idle / 1024:0.0} KB")), "30 KB");
        await using (var ws = await PeerLive.StartAsync(peer, "ws"))
        {
            var bare = await IdleAsync(ws, () => Task.CompletedTask);
            Row("… of ws, without sign-in or subscription", (true, string.Create(CultureInfo.InvariantCulture, $"{bare / 1024:0.0} KB")), string.Empty);
        }

        await ChurnAsync(own);
        kept &= Row($"entries left after {Churns:N0} connections came and went", await LeftAsync(own), "0");
        kept &= Row("connections broken off and resumed: events lost or doubled", await DropAsync(own), "0");
        kept &= Row("entries left after them", await LeftAsync(own), "0");
        return kept ? 0 : 1;
    }

    /// <summary>Gets what one of many connections takes in the server that have nothing to say, in bytes.</summary>
    private static async Task<double> IdleAsync(ILiveServer server, Func<Task> whileThere)
    {
        // What the first ones make the server load and compile is not theirs.
        foreach (var early in await LiveLoad.ConnectAsync(server, 500, CancellationToken.None))
        {
            early.Dispose();
        }

        await Task.Delay(TimeSpan.FromSeconds(3), Clock);
        var before = ProcessFigures.Resident(server.Process);
        var clients = await LiveLoad.ConnectAsync(server, Idle, CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(5), Clock);
        var each = (ProcessFigures.Resident(server.Process) - before) / (double)Idle;
        await whileThere();
        clients.ForEach(client => client.Dispose());
        return each;
    }

    private static async Task<(bool, string)> RefuseAsync(OwnLive server)
    {
        var times = new List<double>();
        for (var attempt = 0; attempt < TooMany; attempt++)
        {
            using var socket = new ClientWebSocket();
            server.Prepare(socket.Options);
            socket.Options.CollectHttpResponseDetails = true;
            var began = Clock.GetTimestamp();
            try
            {
                await socket.ConnectAsync(server.Address, CancellationToken.None);
                return (false, "let in");
            }
            catch (WebSocketException)
            {
                times.Add(Clock.GetElapsedTime(began).TotalMilliseconds);
            }

            if ((int)socket.HttpStatusCode != 503)
            {
                return (false, $"{socket.HttpStatusCode}");
            }
        }

        var found = Quantiles.Of(times);
        return (found.P50 <= RefusalMaxMs, string.Create(CultureInfo.InvariantCulture, $"{found.P50:0.0} ms, {found.Max:0.0} ms"));
    }

    /// <summary>Connects and leaves again: half of the clients take leave, half vanish.</summary>
    private static Task ChurnAsync(OwnLive server) => Parallel.ForAsync(0, Churns, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (number, ended) =>
    {
        using var socket = new ClientWebSocket();
        server.Prepare(socket.Options);
        await socket.ConnectAsync(server.Address, ended);
        await server.JoinAsync(socket, ended);
        if (number % 2 == 0)
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, ended);
        }
        else
        {
            socket.Abort();
        }
    });

    private static async Task<(bool, string)> LeftAsync(OwnLive server)
    {
        var left = new double[Entries.Length];
        try
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    for (var index = 0; index < Entries.Length; index++)
                    {
                        left[index] = await server.Place.MetricAsync(Entries[index]) ?? double.NaN;
                    }

                    return left.All(value => value == 0);
                },
                "nothing is left");
        }
        catch (TimeoutException)
        {
            // Told as it stands.
        }

        return (left.All(value => value == 0), string.Join(" + ", left.Select(value => value.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>Many follow, events come, and each of those who follow loses its connection again and again.</summary>
    private static async Task<(bool, string)> DropAsync(OwnLive server)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024 }) { BaseAddress = new Uri(server.Place.Server.Address), Timeout = Timeout.InfiniteTimeSpan };
        using var over = new CancellationTokenSource();
        var followers = Enumerable.Range(0, Followers).Select(_ => new StreamFollower(http, server.Session, server.Place.Token)).ToList();
        var following = followers.Select(follower => follower.FollowAsync(TimeSpan.FromMilliseconds(20), over.Token)).ToList();
        var random = new Random(1);
        var drops = Enumerable.Range(0, Followers * DropsOfEach).Select(number => number % Followers).ToArray();
        random.Shuffle(drops);
        var publishing = Task.Run(async () =>
        {
            for (var number = 1; number <= drops.Length; number++)
            {
                await server.PublishAsync(LiveClient.Write(number, 400), over.Token);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(5, 30)), Clock, over.Token);
            }
        }, over.Token);
        foreach (var drop in drops)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Clock, over.Token);
            followers[drop].Drop();
        }

        await publishing;
        var last = (long)(await server.Place.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{server.Session}"))!["version"]!;
        await Eventually.TrueAsync(() => followers.All(follower => follower.Last >= last), "all have all", () => string.Join(' ', followers.Select(follower => follower.Last)));
        await over.CancelAsync();
        followers.ForEach(follower => follower.Drop());
        await Task.WhenAll(following);
        var wrong = followers.Sum(follower => follower.Wrong + Math.Abs(follower.Last - last));
        followers.ForEach(follower => follower.Dispose());
        return (wrong == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong} of {last * Followers:N0}, resumed {followers.Sum(follower => follower.Connected - 1)} times"));
    }

    private static bool Row(string what, (bool IsKept, string Figure) found, string limit)
    {
        Console.WriteLine($"| {what} | {found.Figure} | {limit} |");
        return found.IsKept;
    }
}

using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Kernel.Identity;
using Witan.Server.Hosting;
using Witan.Server.Live;
using Witan.Server.Security;
using Witan.Testing.Processes;

namespace Witan.Server.Tests.Live;

/// <summary>What clients that follow runs get: every event once and in order, whatever happens to their connections.</summary>
public sealed class LiveTests
{
    private static readonly TenantContext Ada = new(ServerWorld.Home, new UserId("ada"));

    [Fact]
    public async Task AStream_GivesEveryEventOnceAndInOrder_ThenItsEnd()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        var following = ReadStreamAsync(world, token, run, after: 0);
        await world.DriveAsync(Ada, run);
        var (sequences, ended) = await following;
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(number => (long)number), sequences);
        Assert.True(ended && sequences.Count > 5);
        var (rest, _) = await ReadStreamAsync(world, token, run, after: 3);
        Assert.Equal(sequences.Skip(3), rest);
    }

    [Fact]
    public async Task ManyDrops_LoseNothingAndDoubleNothing()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        var driving = world.DriveAsync(Ada, run);
        var got = new List<long>();
        var chance = new Random(7);
        for (var drop = 0; drop < 60; drop++)
        {
            got.AddRange(await ReadSomeAsync(world, token, run, got.LastOrDefault(), chance.Next(0, 4)));
        }

        await driving;
        got.AddRange((await ReadStreamAsync(world, token, run, got.LastOrDefault())).Sequences);
        Assert.Equal(Enumerable.Range(1, got.Count).Select(number => (long)number), got);
        Assert.Equal((long)(await world.GetAsync($"/api/v1/sessions/{run}", token))["version"]!, got[^1]);
        await Eventually.TrueAsync(() => Slots(world).Count == 0, "streams that were dropped give their places back");
    }

    [Fact]
    public async Task ASocket_CarriesManyRuns_AndResumesEach()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var runs = new[] { await world.OpenAsync(token, "Should we go?"), await world.OpenAsync(token, "Should we stay?") };
        using var socket = await ConnectAsync(world, token);
        foreach (var run in runs)
        {
            await SendAsync(socket, new JsonObject { ["subscribe"] = run });
        }

        await SendAsync(socket, new JsonObject { ["subscribe"] = "1m80mhehw3c5vh1t" });
        await SendAsync(socket, new JsonObject { ["nonsense"] = 1 });
        await Task.WhenAll(runs.Select(run => world.DriveAsync(Ada, run)));
        var got = runs.ToDictionary(run => run, _ => new List<long>(), StringComparer.Ordinal);
        var (ends, errors) = (0, 0);
        while (ends < 2 || errors < 2)
        {
            var message = await ReceiveAsync(socket);
            switch ((string?)message["type"])
            {
                case "event":
                    got[(string)message["run"]!].Add((long)message["sequence"]!);
                    break;
                case "end":
                    ends++;
                    break;
                case "error":
                    errors++;
                    break;
                default:
                    break;
            }
        }

        Assert.All(got.Values, sequences => Assert.Equal(Enumerable.Range(1, sequences.Count).Select(number => (long)number), sequences));
        await SendAsync(socket, new JsonObject { ["subscribe"] = runs[0], ["after"] = 4 });
        Assert.Equal(5, (long)(await ReceiveAsync(socket))["sequence"]!);
    }

    [Fact]
    public async Task OneStreamTooMany_IsTurnedAway_AndAPlaceComesBack()
    {
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { StreamsPerUser = 3, RatePerUser = 100_000, RatePerAddress = 100_000 });
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        var open = new List<HttpResponseMessage>();
        for (var stream = 0; stream < 3; stream++)
        {
            open.Add(await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token));
        }

        using var refused = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        open.ForEach(stream => stream.Dispose());
        await Eventually.TrueAsync(() => Slots(world) is { Count: 0, Entries: 0 }, "streams that ended give their places back");
        using var again = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task WhoFollowsLive_TakesNoPlaceOfARequest()
    {
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { RequestsAtOnce = 2, RatePerUser = 100_000, RatePerAddress = 100_000 });
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        var run = await world.OpenAsync(token, "Should we go?");
        var open = new List<IDisposable>();
        for (var stream = 0; stream < 3; stream++)
        {
            open.Add(await ConnectAsync(world, token));
            open.Add(await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token));
        }

        await world.GetAsync("/api/v1/me", token);
        open.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task APageOfAnotherServer_GetsNoSocket()
    {
        await using var world = await ServerWorld.StartAsync();
        var token = await world.TokenAsync(ServerWorld.Home, "ada", Role.Member);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(world, token, origin: "http://evil.example"));
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(world, "bG9jYWw.0123456789abcdef01.nothing"));
        using var socket = await ConnectAsync(world, token, origin: world.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task ASocketThatWantsNothing_IsClosed()
    {
        await using var world = await ServerWorld.StartAsync(options: new ServerOptions { StreamIdle = TimeSpan.FromMilliseconds(200) });
        using var socket = await ConnectAsync(world, await world.TokenAsync(ServerWorld.Home, "ada", Role.Member));
        var buffer = new byte[1024];
        var closed = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Close, closed.MessageType);
        Assert.Equal(LiveSocket.Idle, closed.CloseStatus);
    }

    private static StreamSlots Slots(ServerWorld world) => (StreamSlots)world.Server.Services.GetService(typeof(StreamSlots))!;

    private static async Task<(List<long> Sequences, bool Ended)> ReadStreamAsync(ServerWorld world, string token, string run, long after)
    {
        using var answer = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token, null, ("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture)));
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var (sequences, ended) = (new List<long>(), false);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                sequences.Add(long.Parse(line[4..], CultureInfo.InvariantCulture));
            }

            ended |= line == "event: end";
        }

        return (sequences, ended);
    }

    /// <summary>Reads so many events and drops the connection.</summary>
    private static async Task<List<long>> ReadSomeAsync(ServerWorld world, string token, string run, long after, int count)
    {
        using var answer = await world.AskAsync(HttpMethod.Get, $"/api/v1/sessions/{run}/stream", token, null, ("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture)));
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var sequences = new List<long>();
        while (sequences.Count < count && await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                sequences.Add(long.Parse(line[4..], CultureInfo.InvariantCulture));
            }
        }

        return sequences;
    }

    private static async Task<ClientWebSocket> ConnectAsync(ServerWorld world, string token, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new UriBuilder(world.Address) { Scheme = "ws", Path = "/api/v1/live" }.Uri, CancellationToken.None);
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, JsonObject message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<JsonNode> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            length += received.Count;
            if (received.EndOfMessage)
            {
                return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!;
            }
        }
    }
}

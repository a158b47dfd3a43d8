using System.Globalization;
using System.Text.Json.Nodes;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.Benchmarks.Serving;

/// <summary>The program's own server, as a process of its own on a new directory, with its limits of rates and streams out of the way.</summary>
internal sealed class ServedPlace : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;

    private ServedPlace(TemporaryDirectory directory, ServerProcess server, string token) => (_directory, Server, Token) = (directory, server, token);

    public ServerProcess Server { get; }

    public string Token { get; }

    /// <summary>All clients of a measurement come from one address and are one user: what holds for one of them by default is not what is measured.</summary>
    public static Dictionary<string, string> Settings(string directory) => new()
    {
        ["WITAN_DATA"] = directory,
        ["WITAN_SERVER_RATE_PER_ADDRESS"] = "1000000",
        ["WITAN_SERVER_RATE_PER_USER"] = "1000000",
        ["WITAN_SERVER_RATE_PER_TENANT"] = "1000000",
        ["WITAN_SERVER_QUEUE_DELAY_MAX"] = "00:00:00.100",
        ["WITAN_SERVER_STREAMS_PER_ADDRESS"] = "100000",
        ["WITAN_SERVER_STREAMS_PER_USER"] = "10000",
    };

    public static async Task<ServedPlace> StartAsync(params (string Name, string Value)[] more)
    {
        var directory = new TemporaryDirectory();
        var settings = Settings(directory.Path);
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        var server = await ServerProcess.StartAsync(settings);
        return new ServedPlace(directory, server, await server.SetUpAsync());
    }

    public Task<JsonNode?> AskAsync(HttpMethod method, string path, JsonObject? body = null) => Server.AskAsync(method, path, Token, body);

    /// <summary>Opens a board that waits at its first gate, where people may speak to it.</summary>
    public async Task<string> OpenWaitingAsync()
    {
        var opened = await AskAsync(HttpMethod.Post, "/api/v1/sessions", new JsonObject { ["protocol"] = "board", ["approve"] = true, ["question"] = "Should the plan go ahead?", ["documents"] = new JsonArray(Document) });
        var id = (string)opened!["id"]!;
        await WaitAsync(id, "waiting");
        return id;
    }

    public Task WaitAsync(string session, string status) => Eventually.TrueAsync(
        async () => ((string?)(await AskAsync(HttpMethod.Get, $"/api/v1/sessions/{session}"))!["status"])!.StartsWith(status, StringComparison.Ordinal), $"{session} is {status}");

    public static JsonObject Document => new() { ["name"] = "plan.md", ["text"] = "# Move the ledger\n\nWe move the ledger to the cluster on 1 May. Owner: Ada.\n\n- Rollback is not described.\n- The cost is 12,000 EUR.\n" };

    /// <summary>Reads one figure of the server's own metrics; null when it tells none.</summary>
    public async Task<double?> MetricAsync(string name) =>
        (await Server.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal) && line[name.Length] is ' ' or '{') is { } line
            ? double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)
            : null;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _directory.Dispose();
    }
}

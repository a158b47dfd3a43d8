using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Witan.Testing.Processes;

/// <summary><c>witan serve</c> as a process of its own, and what it says.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly Task<string> _complaints;
    private readonly Task _reading;
    private HttpClient? _http;

    private ServerProcess(Process process)
    {
        _process = process;
        _reading = Task.Run(ListenAsync);
        _complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets the command that serves, on any free port.</summary>
    public static string[] Serve => [WitanProcess.Program, "serve", "--urls", "http://127.0.0.1:0"];

    /// <summary>Gets its process.</summary>
    public int Id => _process.Id;

    /// <summary>Gets where it listens.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Gets the secret with which the first administrator signs in; empty when there is one already.</summary>
    public string FirstLink { get; private set; } = string.Empty;

    /// <summary>Gets what asks it.</summary>
    public HttpClient Http => _http ??= new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    /// <summary>Starts it and waits until it serves.</summary>
    /// <remarks>A machine that is busy with other tests must not make it turn requests away; whoever tests that says so in the environment.</remarks>
    public static Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(Serve[0], [.. Serve[1..], .. options], environment);

    /// <summary>Starts it by a command that gives it a place of its own, and waits until it serves.</summary>
    public static async Task<ServerProcess> StartAsync(string command, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var patient = new Dictionary<string, string>(environment);
        patient.TryAdd("WITAN_SERVER_QUEUE_DELAY_MAX", "00:00:10");
        var server = new ServerProcess(WitanProcess.Start(command, arguments, patient));
        await Eventually.TrueAsync(() => server.Address.Length > 0 || server._process.HasExited, "the server serves", () => string.Join('\n', server._said));
        return server.Address.Length > 0 ? server : throw new InvalidOperationException(await server._complaints);
    }

    /// <summary>Makes the first administrator by the link that the server prints, and a token of theirs.</summary>
    public async Task<string> SetUpAsync()
    {
        await Eventually.TrueAsync(() => FirstLink.Length > 0, "the server tells how the first administrator signs in", () => string.Join('\n', _said));
        await PostAsync("/api/v1/links/accept", new JsonObject { ["link"] = FirstLink, ["id"] = "ada", ["name"] = "Ada", ["password"] = "four words will do" });
        var made = await PostAsync("/api/v1/me/tokens", new JsonObject { ["name"] = "test", ["scopes"] = new JsonArray("read", "run", "decide", "memory", "manage") });
        return (string)made!["secret"]!;
    }

    /// <summary>Asks it something that it must answer well.</summary>
    public async Task<JsonNode?> AskAsync(HttpMethod method, string path, string token, JsonObject? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await ReadAsync(request);
    }

    /// <summary>Sends it a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        if (await WitanProcess.RunAsync("kill", [$"-{signal}", $"{Id}"]) is { ExitCode: not 0 } failed)
        {
            throw new InvalidOperationException(failed.Error);
        }
    }

    /// <summary>Ends it with SIGTERM.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(WitanProcess.Limit);
        return _process.ExitCode;
    }

    /// <summary>Ends it with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _reading;
        _http?.Dispose();
        _process.Dispose();
    }

    private async Task<JsonNode?> PostAsync(string path, JsonObject body)
    {
        var form = (string)(await Http.GetFromJsonAsync<JsonNode>("/api/v1/antiforgery"))!["token"]!;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Witan-Antiforgery", form);
        return await ReadAsync(request);
    }

    private async Task<JsonNode?> ReadAsync(HttpRequestMessage request)
    {
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return !answer.IsSuccessStatusCode ? throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {answer.StatusCode} {text}")
            : text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _said.Enqueue(line);
            if (line.StartsWith("Witan serves ", StringComparison.Ordinal))
            {
                Address = line.Split(' ')[2];
            }
            else if (line.IndexOf('#', StringComparison.Ordinal) is > 0 and var mark)
            {
                FirstLink = line[(mark + 1)..];
            }
        }
    }
}

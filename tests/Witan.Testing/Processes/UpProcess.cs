using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Witan.Testing.Processes;

/// <summary><c>witan up</c> as a process of its own, and what it says.</summary>
public sealed class UpProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client = new();
    private readonly Task _reading;

    private UpProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(), ComplainAsync());
    }

    /// <summary>Gets what it said, in lines of JSON.</summary>
    public ConcurrentQueue<JsonNode> Said { get; } = [];

    /// <summary>Gets what it and its server said on standard error.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Gets its process.</summary>
    public int Id => _process.Id;

    /// <summary>Gets the server that it started last.</summary>
    public int Server => Said.Last(line => line["what"]!.GetValue<string>() == "starting")["process"]!.GetValue<int>();

    /// <summary>Gets where its server listens.</summary>
    public string Address => Of("serving")[^1]["addresses"]![0]!.GetValue<string>();

    /// <summary>Starts it, and waits for nothing.</summary>
    public static UpProcess Start(string dataDirectory, string url = "http://127.0.0.1:0", IReadOnlyDictionary<string, string>? environment = null) =>
        new(WitanProcess.Start(WitanProcess.Program, ["up", "--json", "--data", dataDirectory, "--urls", url], environment));

    /// <summary>Tells whether a process is there and does something.</summary>
    public static bool Lives(int process)
    {
        try
        {
            // A process that was killed and not waited for is no more than a line in a table.
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Sends a process a signal.</summary>
    public static async Task SignalAsync(int process, string signal)
    {
        if (await WitanProcess.RunAsync("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]) is { ExitCode: not 0 } failed)
        {
            throw new InvalidOperationException(failed.Error);
        }
    }

    /// <summary>Gets the lines of one kind.</summary>
    public IReadOnlyList<JsonNode> Of(string what) => [.. Said.Where(line => line["what"]!.GetValue<string>() == what)];

    /// <summary>Waits until it has said something so many times.</summary>
    public Task SaidAsync(string what, int times = 1) =>
        Eventually.TrueAsync(() => Of(what).Count >= times, $"'{what}' is said {times} times", ToString);

    /// <summary>Tells whether its server answers and is ready.</summary>
    public async Task<bool> ServesAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(Address + "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Waits for its end and gets its exit code.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(WitanProcess.Limit);
        await _reading;
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
        _client.Dispose();
    }

    /// <summary>Gets all that it said.</summary>
    public override string ToString() => string.Join('\n', Said.Select(line => line.ToJsonString()).Concat(Complaints));

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Said.Enqueue(JsonNode.Parse(line)!);
        }
    }

    private async Task ComplainAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            Complaints.Enqueue(line);
        }
    }
}

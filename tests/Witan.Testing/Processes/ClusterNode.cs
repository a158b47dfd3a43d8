using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Witan.Testing.Processes;

/// <summary>A process of its own that drives runs, and what it says of them.</summary>
public sealed class ClusterNode : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Func<string, NodeLine?> _read;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly Task _reading;

    private ClusterNode(Process process, Func<string, NodeLine?> read)
    {
        (_process, _read) = (process, read);
        _reading = Task.WhenAll(Task.Run(ReadAsync), Task.Run(ListenAsync));
    }

    /// <summary>Gets what it said, in order.</summary>
    public ConcurrentQueue<NodeLine> Said { get; } = [];

    /// <summary>Gets when the process was started.</summary>
    public DateTimeOffset StartedAt { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>Gets the calls that it began, in order.</summary>
    public IReadOnlyList<NodeLine> Calls => [.. Said.Where(said => said.What == "call")];

    /// <summary>Starts a node of scripted runs, which every test program has beside it.</summary>
    /// <param name="place">A directory for SQLite, or PostgreSQL's address.</param>
    /// <param name="perNode">The most runs at once.</param>
    public static ClusterNode Start(string place, int perNode) => new(
        WitanProcess.Start(Path.Combine(AppContext.BaseDirectory, "Witan.DataWorker"), ["drive", place, perNode.ToString(CultureInfo.InvariantCulture)]), NodeLine.Script);

    /// <summary>Starts <c>witan worker</c>.</summary>
    /// <param name="environment">Where its database is.</param>
    /// <param name="options">Its options.</param>
    public static ClusterNode StartWorker(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        new(WitanProcess.Start(WitanProcess.Program, ["worker", "--json", .. options], environment), NodeLine.Worker);

    /// <summary>Waits until it drives.</summary>
    public async Task<ClusterNode> StartedAsync()
    {
        await Eventually.TrueAsync(() => Said.Any(said => said.What == "started"), "the process has started its worker", ToString);
        return this;
    }

    /// <summary>The runs that something happened to.</summary>
    public IReadOnlyList<string> Runs(string what) => [.. Said.Where(said => said.What == what).Select(said => said.Run)];

    /// <summary>The runs that it began and has not let go of.</summary>
    public IReadOnlyList<string> Driving() =>
        [.. Said.Where(said => said.Run.Length > 0 && said.What != "call").GroupBy(said => said.Run).Where(run => run.Last().What == "begin").Select(run => run.Key)];

    /// <summary>Sends a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        var sent = await WitanProcess.RunAsync("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        if (sent.ExitCode != 0)
        {
            throw new InvalidOperationException($"SIG{signal} was not sent: {sent.Error}");
        }
    }

    /// <summary>Kills it with SIGKILL; all that it said has been read when the task completes.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>Closes its standard input, which ends a node of scripted runs in good order.</summary>
    public Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        return EndAsync();
    }

    /// <summary>Ends it with SIGTERM.</summary>
    public async Task<int> TerminateAsync()
    {
        await SignalAsync("TERM");
        return await EndAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Said.Select(said => $"{said.At:HH:mm:ss.fff} {said.What} {said.Run} {said.Step}").Concat(_complaints));

    private async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(WitanProcess.Limit);
        await _reading;
        return _process.ExitCode;
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            _complaints.Enqueue(line);
        }
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (_read(line) is { } said)
            {
                Said.Enqueue(said);
            }
        }
    }
}

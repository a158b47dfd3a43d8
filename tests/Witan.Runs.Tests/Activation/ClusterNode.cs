using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Witan.Testing.Processes;

namespace Witan.Runs.Tests.Activation;

/// <summary>A process of its own that drives runs, and what it says of them.</summary>
internal sealed class ClusterNode : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly Task _reading;

    private ClusterNode(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Task.Run(ReadAsync), Task.Run(ListenAsync));
    }

    /// <summary>What it said, in order: what happened, to which run, and when.</summary>
    public ConcurrentQueue<(string What, string Run, DateTimeOffset At)> Said { get; } = [];

    public string? Name { get; private set; }

    public static async Task<ClusterNode> StartAsync(string address, int steps, int stepMs)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Witan.DataWorker");
        var node = new ClusterNode(WitanProcess.Start(program, ["drive", address, steps.ToString(CultureInfo.InvariantCulture), stepMs.ToString(CultureInfo.InvariantCulture)]));
        await Eventually.TrueAsync(() => node.Name is not null, "the process has started its worker");
        return node;
    }

    public IReadOnlyList<string> Runs(string what) => [.. Said.Where(said => said.What == what).Select(said => said.Run)];

    /// <summary>The runs that it began and has not let go of.</summary>
    public IReadOnlyList<string> Driving() => [.. Said.GroupBy(said => said.Run).Where(run => run.Last().What == "begin").Select(run => run.Key)];

    public async Task SignalAsync(string signal) =>
        Assert.Equal(0, (await WitanProcess.RunAsync("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)])).ExitCode);

    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(WitanProcess.Limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
    }

    public override string ToString() => string.Join('\n', Said.Select(said => $"{said.At:HH:mm:ss.fff} {said.What} {said.Run}").Concat(_complaints));

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
            var words = line.Split(' ');
            if (words[0] == "started")
            {
                Name = words[1];
            }
            else if (words.Length == 3)
            {
                Said.Enqueue((words[0], words[1], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(words[2], CultureInfo.InvariantCulture))));
            }
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using Witan.Data;

namespace Witan.Benchmarks.Steps;

/// <summary>The other engine: a process that stays, so that its code is as warm as ours, and measures one run when it is asked.</summary>
internal sealed class PeerLoop : IDisposable
{
    private readonly Process _process;

    private PeerLoop(Process process, PeerVersions versions) => (_process, Versions) = (process, versions);

    /// <summary>Gets what it is.</summary>
    public PeerVersions Versions { get; }

    /// <summary>Starts it.</summary>
    /// <param name="directory">Where its program is installed.</param>
    /// <param name="data">Where it keeps its databases: on the same disk as ours.</param>
    public static async Task<PeerLoop> StartAsync(string directory, string data)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("loop.mjs");
        start.ArgumentList.Add("--serve");
        start.Environment["WITAN_BENCH_DATA"] = Path.GetFullPath(data);
        var process = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        return new PeerLoop(process, JsonSerializer.Deserialize(await LineAsync(process), LoopJson.Default.PeerVersions)!);
    }

    /// <summary>Runs the loop once, on a new database.</summary>
    public async Task<StepFigures> RunAsync(int rounds, Durability durability)
    {
        await _process.StandardInput.WriteLineAsync(durability == Durability.Full ? $"{rounds} full" : $"{rounds} normal");
        var result = JsonSerializer.Deserialize(await LineAsync(_process), LoopJson.Default.PeerResult)!;
        return result.Synchronous == (durability == Durability.Full ? 2 : 1)
            ? new StepFigures(result.UsPerStep, result.BytesPerStep)
            : throw new InvalidOperationException($"The other engine ran under synchronous = {result.Synchronous}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // At the end of its input it ends.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> LineAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The other engine's program ended; what it said stands above.");
}

using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Witan.Benchmarks.Caching;

/// <summary>lru-cache in Node.js: a process that stays warm and measures one turn when it is asked.</summary>
internal sealed class PeerCache : IDisposable
{
    private readonly Process _process;
    private readonly string _trace;

    private PeerCache(Process process, string trace) => (_process, _trace) = (process, trace);

    /// <summary>Starts it with the same trace, in a file.</summary>
    public static PeerCache Start(string directory, string data, int[] trace)
    {
        var path = Path.Combine(Path.GetFullPath(data), $"trace-{Environment.ProcessId}.bin");
        File.WriteAllBytes(path, MemoryMarshal.AsBytes(trace.AsSpan()));
        var start = new ProcessStartInfo("node") { WorkingDirectory = directory, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("cache.mjs");
        start.ArgumentList.Add(path);
        return new PeerCache(Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start."), path);
    }

    /// <summary>Measures one turn.</summary>
    public async Task<CacheFigures> RunAsync()
    {
        await _process.StandardInput.WriteLineAsync($"{CacheBenchOptions.Keys} {CacheBenchOptions.Room} {CacheBenchOptions.AnswerBytes}");
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The other cache's program ended; what it said stands above.");
        return JsonSerializer.Deserialize(line, CacheJson.Default.CacheFigures)!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // At the end of its input it ends.
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_trace);
    }
}

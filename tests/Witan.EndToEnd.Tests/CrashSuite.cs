using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>Runs of the real process under strace, which kills it or lets its calls fail. Nothing in the program knows of it.</summary>
public abstract class CrashSuite : IDisposable
{
    private const string Prepared = "prepared";

    private bool _isPrepared;

    private protected TemporaryDirectory Place { get; } = new();

    public void Dispose()
    {
        Place.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Task<ProcessResult> StraceAsync(string injection, string call, IEnumerable<string> arguments) =>
        WitanProcess.RunAsync("strace", ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", injection, WitanProcess.Program, .. arguments]);

    private protected async Task<string> DeliberateAsync(string data, string plan, params string[] more)
    {
        var result = await WitanProcess.RunAsync(["deliberate", plan, "--quiet", "--data", Place.Combine(data), .. more]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private protected async Task<string> ResumeAsync(string data, string run)
    {
        var result = await WitanProcess.RunAsync("resume", run, "--quiet", "--data", Place.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    /// <summary>Makes the database beforehand, so that the writes that fail are the journal's own; strace counts them per thread, and the journal has one writer.</summary>
    private protected async Task<string> PreparedAsync(string data)
    {
        if (!_isPrepared)
        {
            await DeliberateAsync(Prepared, Place.Write("note.md", "# Note\n\nWe meet on 3 March 2026.\n"));
            _isPrepared = true;
        }

        foreach (var file in Directory.GetFiles(Place.Combine(Prepared), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Place.Combine(data), Path.GetRelativePath(Place.Combine(Prepared), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return data;
    }

    private protected async Task<string?> KilledRunAsync(string data)
    {
        var result = await WitanProcess.RunAsync("list", "--json", "--data", Place.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        using var list = System.Text.Json.JsonDocument.Parse(result.Output);
        // The newest run; the oldest is the one that made the database.
        return list.RootElement.GetArrayLength() < 2 ? null : list.RootElement[0].GetProperty("id").GetString();
    }

    /// <summary>Reads all three files that a command printed the paths of.</summary>
    private protected async Task<string> RecordAsync(string data, string paths)
    {
        var files = paths.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.StartsWith(Place.Combine(data), file, StringComparison.Ordinal));
        return string.Join('\f', await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file))));
    }
}

using System.Text;
using System.Text.Json;
using Witan.Testing;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests;

/// <summary>The real program, killed with SIGKILL while it keeps, saves and erases memories: afterwards the index is what the database is, and nothing acknowledged is lost.</summary>
public sealed class MemoryKillTests : CrashSuite
{
    private const int Killed = 128 + 9;
    private const int PointsMin = 12;
    private const string Subject = "Canary Bird";

    // A command, and at which of which of its calls to the system it is killed.
    private static readonly (string Name, string Command, string Call, int Number)[] Points =
    [
        ("the log is opened", "add", "pwrite64", 1), ("the first page is logged", "add", "pwrite64", 2), ("a page in the middle is logged", "add", "pwrite64", 7),
        ("a late page is logged", "add", "pwrite64", 14), ("the commit is synced", "add", "fdatasync", 1), ("the log is written back", "add", "fdatasync", 2), ("the log is removed", "add", "unlink", 1),
        ("the index is written", "reconcile", "pwrite64", 1), ("the index is renamed", "reconcile", "rename", 1),
        ("an erasure logs its first page", "erase", "pwrite64", 2), ("an erasure logs a page in the middle", "erase", "pwrite64", 12), ("an erasure is synced", "erase", "fdatasync", 1),
        ("an erasure's index is renamed", "erase", "rename", 1), ("an erasure's copy is synced", "erase", "fdatasync", 2), ("the copy is written back", "erase", "fdatasync", 3),
        ("the log is cut", "erase", "ftruncate", 1), ("the log is cut again", "erase", "ftruncate", 2),
    ];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Memory_KilledAtEveryPoint_IsWholeAfterwards()
    {
        await FillAsync();
        var table = new StringBuilder();
        var met = 0;
        var rounds = TestScale.Of("WITAN_MEMORY_KILLS", 1);
        foreach (var point in Points)
        {
            var kills = 0;
            for (var round = 0; round < rounds; round++)
            {
                kills += await RoundAsync($"{point.Command}-{point.Call}-{point.Number}-{round}", point.Command, point.Call, point.Number) ? 1 : 0;
            }

            met += kills > 0 ? 1 : 0;
            table.AppendLine($"{point.Name,-36}  {point.Command,-9}  {point.Call,-9}  {kills} of {rounds} killed, each whole afterwards");
        }

        Repository.WriteTable("memory-kills", table.ToString());
        Assert.True(met >= PointsMin, $"Only {met} points were met.\n{table}");
    }

    private async Task FillAsync()
    {
        await AddAsync("filled", "The crane lifts 12 t.");
        await AddAsync("filled", "canary4711 sings.", "--subject", Subject);
        await WitanProcess.RunAsync("memory", "reconcile", "--data", Place.Combine("filled"));
    }

    private async Task<bool> RoundAsync(string data, string command, string call, int number)
    {
        foreach (var file in Directory.GetFiles(Place.Combine("filled"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Place.Combine(data), Path.GetRelativePath(Place.Combine("filled"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string[] arguments = command switch
        {
            "add" => ["memory", "add", "The quay is wet.", "--data", Place.Combine(data)],
            "erase" => ["memory", "erase", Subject, "--yes", "--data", Place.Combine(data)],
            _ => ["memory", "reconcile", "--data", Place.Combine(data)],
        };
        var result = await StraceAsync($"inject={call}:signal=KILL:when={number}", call, arguments);
        Assert.True(result.ExitCode is 0 or Killed, $"{result.ExitCode}: {result.Error}");
        var texts = await TextsAsync(data);
        Assert.Contains("The crane lifts 12 t.", texts);

        // Killed after the commit it may be there, acknowledged it must be.
        Assert.True(result.ExitCode == Killed || command != "add" || texts.Contains("The quay is wet."), "What was acknowledged is lost.");
        Assert.True(result.ExitCode == Killed || command != "erase" || !texts.Contains("canary4711 sings."), "What was erased is there.");
        if (command == "erase" && !texts.Contains("canary4711 sings."))
        {
            Assert.DoesNotContain(Directory.GetFiles(Place.Combine(data), "*", SearchOption.AllDirectories), file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains("canary4711", StringComparison.Ordinal));
        }

        var report = await WitanProcess.RunAsync("memory", "reconcile", "--json", "--data", Place.Combine(data));
        using var found = JsonDocument.Parse(report.Output);
        Assert.Equal((0, 0, texts.Count), (Number(found, "missing"), Number(found, "foreign"), Number(found, "live")));
        Directory.Delete(Place.Combine(data), recursive: true);
        return result.ExitCode == Killed;
    }

    private async Task AddAsync(string data, string text, params string[] more)
    {
        var result = await WitanProcess.RunAsync(["memory", "add", text, .. more, "--data", Place.Combine(data)]);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private async Task<IReadOnlyList<string>> TextsAsync(string data)
    {
        var result = await WitanProcess.RunAsync("memory", "query", "crane quay lifts wet sings canary4711", "--json", "--data", Place.Combine(data));
        Assert.True(result.ExitCode == 0, result.Error);
        using var answer = JsonDocument.Parse(result.Output);
        return [.. answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("memory").GetProperty("text").GetString()!)];
    }

    private static int Number(JsonDocument document, string name) => document.RootElement.GetProperty(name).GetInt32();
}

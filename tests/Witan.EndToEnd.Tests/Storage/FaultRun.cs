using System.Globalization;
using Witan.Data;
using Witan.DataWorker;
using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Storage;

/// <summary>What a run said under an injected fault.</summary>
/// <param name="Injection">The fault.</param>
/// <param name="Result">What the process left.</param>
/// <param name="Injected">Whether any call failed at all.</param>
internal sealed record FaultRun(Injection Injection, ProcessResult Result, bool Injected)
{
    private static readonly string[] Expected = [nameof(StorageFault.Full), nameof(StorageFault.Unavailable), nameof(StorageFault.ReadOnly)];

    /// <summary>Gets the writes that were acknowledged.</summary>
    public IReadOnlyList<(int Writer, int Number)> Acks => [.. WritesOf("ack")];

    /// <summary>Gets the writes that a fault was reported for.</summary>
    public IReadOnlyList<(int Writer, int Number)> Faults => [.. WritesOf("fault")];

    /// <summary>Gets how many faults were reported, those of the opening among them.</summary>
    public int FaultCount => Lines.Count(line => line.StartsWith("fault ", StringComparison.Ordinal));

    /// <summary>Checks that it came to its end, and that every fault was one of storage's, told in words.</summary>
    public void AssertOrderly()
    {
        Assert.True(Result.ExitCode == 0 && Result.Error.Length == 0 && Lines[^1] == "done", $"{Injection}: exit code {Result.ExitCode}\n{Result.Output}\n{Result.Error}");
        foreach (var words in Lines.Where(line => line.StartsWith("fault ", StringComparison.Ordinal)).Select(line => line.Split(' ')))
        {
            Assert.True(Expected.Contains(words[1] == "opening" ? words[2] : words[3], StringComparer.Ordinal), $"{Injection}: {string.Join(' ', words)}");
        }
    }

    /// <summary>Checks that what was acknowledged stands and what was refused does not, and that the database works again.</summary>
    public async Task AssertKeptAsync(string directory)
    {
        Assert.True(Acks.Count == 0 || HasWriteAheadLog(Path.Combine(directory, DataOptions.DatabaseFileName)), $"{Injection}: acknowledged without a write-ahead log");
        await using (var database = await WorkerData.OpenAsync(directory))
        {
            var found = await Inspection.OfAsync(database);
            Assert.True(found.Faults.Count == 0, $"{Injection}: {string.Join('\n', found.Faults)}");
            Assert.True(found.Writers.Values.All(state => state.Torn.Count + state.Wrong.Count == 0), $"{Injection}: {string.Join('\n', found.Print())}");
            Assert.True(Acks.All(Stands), $"{Injection} lost {string.Join(' ', Acks.Where(write => !Stands(write)))}\n{Result.Output}");
            Assert.True(Injection.LeavesCommitsInDoubt || !Faults.Any(Stands), $"{Injection} kept {string.Join(' ', Faults.Where(Stands))}\n{Result.Output}");
            bool Stands((int Writer, int Number) write) => found.Writers.TryGetValue(write.Writer, out var state) && state.Whole.Contains(write.Number);
            await new Entries(database).WriteAsync(writer: 100, number: 0, CancellationToken.None);
        }

        await using var again = await WorkerData.OpenAsync(directory);
        Assert.Contains(100, (await Inspection.OfAsync(again)).Writers.Keys);
    }

    /// <summary>The file's format: byte 18 of an SQLite file is 2 when it is written through a log (sqlite.org/fileformat2.html).</summary>
    private static bool HasWriteAheadLog(string path)
    {
        using var file = File.OpenRead(path);
        file.Position = 18;
        return file.ReadByte() == 2;
    }

    private string[] Lines => Result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<(int Writer, int Number)> WritesOf(string kind) => Lines.Select(line => line.Split(' '))
        .Where(words => words[0] == kind && words[1] != "opening")
        .Select(words => (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture)));
}

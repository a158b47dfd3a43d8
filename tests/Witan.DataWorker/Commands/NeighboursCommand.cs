using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.DataWorker.Commands;

/// <summary>One batch of many writes: strace takes the space away while it is being written.</summary>
internal static class NeighboursCommand
{
    private const int Writers = 16;

    public static async Task<int> RunAsync(string directory)
    {
        // The batch takes in all of them, however slow the machine is.
        if (await Patiently.OpenAsync(new DataOptions { Directory = directory, BatchTime = TimeSpan.FromSeconds(30) }) is { } database)
        {
            await WriteTogetherAsync(database);
            await database.DisposeAsync();
        }

        Lines.Print("done");
        return 0;
    }

    private static async Task WriteTogetherAsync(IDatabase database)
    {
        var entries = new Entries(database);
        using var gate = new ManualResetEventSlim();
        var first = database.WriteAsync(
            TenantContext.Local,
            _ =>
            {
                gate.Wait();
                return Task.FromResult(0);
            },
            CancellationToken.None);
        // Number 0 is one small row for everybody, 3 four rows, 10 one of ten pages.
        var others = Enumerable.Range(0, Writers).Select(writer => ReportAsync(entries, writer, (writer % 4) switch { 1 => 3, 2 => 10, _ => 0 })).ToList();
        gate.Set();
        await Task.WhenAll(others);
        await first;
    }

    private static async Task ReportAsync(Entries entries, int writer, int number)
    {
        try
        {
            await entries.WriteAsync(writer, number, CancellationToken.None);
            Lines.Print($"ack {writer} {number}");
        }
        catch (StorageException error)
        {
            Patiently.Report($"{writer} {number}", error);
        }
    }
}

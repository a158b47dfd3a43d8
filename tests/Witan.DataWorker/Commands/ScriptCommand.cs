using System.Data.Common;
using Witan.Data;

namespace Witan.DataWorker.Commands;

/// <summary>The same writes in the same order each time, whatever fails on the way: what strace makes fail in turn.</summary>
/// <remarks>Writer 0 writes one by one, writers 1 to 8 in batches. The database is closed and opened again in the middle.</remarks>
internal static class ScriptCommand
{
    private const int Halves = 2;
    private const int Lone = 12;
    private const int Together = 8;

    public static async Task<int> RunAsync(string directory)
    {
        for (var half = 0; half < Halves; half++)
        {
            if (await Patiently.OpenAsync(new DataOptions { Directory = directory }) is not { } database)
            {
                continue;
            }

            var entries = new Entries(database);
            for (var number = half * Lone; number < (half + 1) * Lone; number++)
            {
                await WriteAsync(entries, writer: 0, number);
            }

            await Task.WhenAll(Enumerable.Range(1, Together).Select(writer => WriteAsync(entries, writer, half)));
            await database.DisposeAsync();
        }

        Lines.Print("done");
        return 0;
    }

    private static async Task WriteAsync(Entries entries, int writer, int number)
    {
        try
        {
            await entries.WriteAsync(writer, number, CancellationToken.None);
            Lines.Print($"ack {writer} {number}");
        }
        catch (DbException) when (Numbering.Fails(number))
        {
            Lines.Print($"refused {writer} {number}");
        }
        catch (StorageException error)
        {
            Patiently.Report($"{writer} {number}", error);
        }
    }
}

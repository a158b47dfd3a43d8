using System.Globalization;
using Witan.Data;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>The memory under load.</summary>
internal static class MemoryLoadCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var minutes = arguments.Length > 0 && double.TryParse(arguments[0], CultureInfo.InvariantCulture, out var given) ? given : 1;
        var engine = arguments.Contains("--postgres") ? DatabaseEngine.PostgreSql : DatabaseEngine.Sqlite;
        Console.WriteLine($"{engine}, every commit synced, {Environment.ProcessorCount} cores");
        LoadFigures.PrintHead();
        var notes = new List<LoadNote>();
        await AtOnce.RunAsync(engine, notes);
        await Sustained.RunAsync(engine, TimeSpan.FromMinutes(minutes), notes);
        await Burst.RunAsync(engine, notes);
        await Exhaustion.RunAsync(engine, notes);
        if (engine == DatabaseEngine.Sqlite)
        {
            await WriteRate.RunAsync(notes);
        }

        Console.WriteLine();
        Console.WriteLine("| what | measured | limit | kept |");
        Console.WriteLine("| --- | ---: | ---: | --- |");
        notes.ForEach(note => note.Print());
        return notes.TrueForAll(note => note.IsKept) ? 0 : 1;
    }
}

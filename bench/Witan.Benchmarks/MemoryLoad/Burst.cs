using Witan.Data;
using Witan.Memory.Serving;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>Ten times as many writes at once as the gate lets in and lets wait.</summary>
internal static class Burst
{
    private const int Filled = 1_000;
    private const int Times = 10;
    private const int RowsOfEpisode = 4;
    private const double RefusalMax = 50;
    private const double GrowthMax = 10;

    public static async Task RunAsync(DatabaseEngine engine, List<LoadNote> notes)
    {
        await using var place = await LoadPlace.OpenAsync(engine);
        await place.FillAsync(Filled);
        var gate = new MemoryOptions { DataDirectory = string.Empty };
        var count = Times * (gate.WritesMax + gate.WaitingMax);
        var first = await OnceAsync("first", 0);
        var before = LoadPlace.Resident();
        var figures = await OnceAsync($"burst of {count} completions", count);
        figures.Print();
        var done = first.Done + figures.Done;
        var (unindexed, dropped) = await place.CheckAsync((Filled + done) * (long)RowsOfEpisode);
        notes.Add(new LoadNote("burst: slowest refusal, ms", figures.SlowestRefusal, RefusalMax));
        notes.Add(new LoadNote("burst: ends that are neither done nor typed", count - figures.Done - figures.Refused, 0));
        notes.Add(new LoadNote("burst: growth of the process's memory, %", 100.0 * (LoadPlace.Resident() - before) / before, GrowthMax));
        notes.Add(new LoadNote("burst: unindexed", unindexed, 0));
        notes.Add(new LoadNote("burst: acknowledged and dropped", dropped, 0));

        async Task<LoadFigures> OnceAsync(string name, int from)
        {
            var once = new LoadFigures(name);
            await Task.WhenAll(Enumerable.Range(0, count).Select(at => once.NoteAsync(() => place.CompleteAsync(Filled + from + at))));
            return once;
        }
    }
}

using System.Diagnostics;
using Witan.Data;
using Witan.Memory.Truth;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>How many notes are kept a second, each acknowledged when it is on the disk and in the index, beside bare SQLite that writes the same rows.</summary>
internal static class WriteRate
{
    private const int Writers = 64;
    private const double LeastPerSecond = 1_000;
    private const double P99Max = 25;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(List<LoadNote> notes)
    {
        var number = 0;
        await using var place = await LoadPlace.OpenAsync(DatabaseEngine.Sqlite, memory: options => options with { WritesMax = Writers });
        await WriteAsync(new LoadFigures("warm"), WarmUp, place.Memory.AddAsync);
        var figures = new LoadFigures($"notes by {Writers} writers");
        var rate = await WriteAsync(figures, Duration, place.Memory.AddAsync);
        figures.Print();
        using var peer = new PlainWriter(Path.Combine(Path.GetDirectoryName(place.DatabasePath)!, "peer.db"));
        var other = peer.Measure(Duration);
        notes.Add(new LoadNote($"notes acknowledged a second, {Writers} writers", rate, LeastPerSecond, IsLeast: true));
        notes.Add(new LoadNote("a note's p99, ms", figures.P(0.99), P99Max));
        notes.Add(new LoadNote("bare SQLite, the same rows, one commit each, a second", other, Limit: null));
        notes.Add(new LoadNote("ours to bare SQLite", rate / other, Limit: null));
        var (unindexed, _) = await place.CheckAsync(0);
        notes.Add(new LoadNote("writers: unindexed", unindexed, 0));

        async Task<double> WriteAsync(LoadFigures figures, TimeSpan duration, Func<Kernel.Identity.TenantContext, NewMemory, CancellationToken, Task<Kernel.Results.Result<Kept>>> add)
        {
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
            {
                while (Stopwatch.GetElapsedTime(began) < duration)
                {
                    var at = Interlocked.Increment(ref number);
                    await figures.NoteAsync(() => add(LoadPlace.Context, new NewMemory($"Note {at}: {LoadTexts.Words(at, 20)}."), CancellationToken.None));
                }
            })));
            return figures.Done / Stopwatch.GetElapsedTime(began).TotalSeconds;
        }
    }
}

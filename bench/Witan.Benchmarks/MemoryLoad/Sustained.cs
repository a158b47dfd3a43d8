using Witan.Data;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>Fifty episodes end each second, and a thousand questions are asked all the while.</summary>
internal static class Sustained
{
    private const int Filled = 5_000;
    private const int PerSecond = 50;
    private const int Questions = 1_000;
    private const int RowsOfEpisode = 4;
    private const double GrowthMax = 5;
    private const double QuestionP99Max = 100;
    private const double WriteP99Max = 50;

    // What is loaded and compiled once belongs to the start, not to the stream.
    private const double WarmUpShare = 0.2;

    public static async Task RunAsync(DatabaseEngine engine, TimeSpan duration, List<LoadNote> notes)
    {
        await using var place = await LoadPlace.OpenAsync(engine);
        await place.FillAsync(Filled);
        var (completions, questions) = (new LoadFigures($"{PerSecond} completions/s for {duration.TotalMinutes:0.#} min"), new LoadFigures("1,000 questions meanwhile"));
        var (ends, asks) = ((int)(duration.TotalSeconds * PerSecond), Questions);
        var (warm, warmIndex) = (0L, 0L);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(
            StreamAsync(ends, number =>
            {
                if (number == (int)(ends * WarmUpShare))
                {
                    (warm, warmIndex) = (LoadPlace.Resident(), place.IndexBytes());
                }

                return completions.NoteAsync(() => place.CompleteAsync(Filled + number));
            }),
            StreamAsync(asks, number => questions.NoteAsync(() => place.AskAsync(number))));
        // What is kept is found again by an index in memory, which is meant to grow by it; what grows beside it would be a leak.
        var (grown, indexGrown) = (LoadPlace.Resident() - warm, place.IndexBytes() - warmIndex);
        var growth = 100.0 * (grown - indexGrown) / warm;
        completions.Print();
        questions.Print();
        var (unindexed, dropped) = await place.CheckAsync((Filled + completions.Done) * (long)RowsOfEpisode);
        notes.Add(new LoadNote("sustained: unindexed", unindexed, 0));
        notes.Add(new LoadNote("sustained: acknowledged and dropped", dropped, 0));
        notes.Add(new LoadNote("sustained: refused or failed", ends - completions.Done + asks - questions.Done, 0));
        notes.Add(new LoadNote("sustained: a question's p99, ms", questions.P(0.99), QuestionP99Max));
        notes.Add(new LoadNote("sustained: a completion's p99, ms", completions.P(0.99), WriteP99Max));
        notes.Add(new LoadNote("sustained: growth of the process's memory beside the index, %", growth, GrowthMax));
        notes.Add(new LoadNote("sustained: growth of the process's memory, MB", grown / 1e6, null));
        notes.Add(new LoadNote("sustained: of which the index, MB", indexGrown / 1e6, null));

        // On time whatever the last took: a stream that waits for its answers hides how long they take.
        async Task StreamAsync(int count, Func<int, Task> call)
        {
            var calls = new List<Task>();
            for (var number = 0; number < count; number++)
            {
                var due = duration * number / count;
                if (due - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } early)
                {
                    await Task.Delay(early);
                }

                var at = number;
                calls.Add(Task.Run(() => call(at)));
            }

            await Task.WhenAll(calls);
        }
    }
}

using Witan.Data;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>A hundred episodes that end at once, and a thousand questions at once: each alone, then both together.</summary>
internal static class AtOnce
{
    private const int Filled = 2_000;
    private const int Completions = 100;
    private const int Questions = 1_000;
    private const int RowsOfEpisode = 4;

    public static async Task RunAsync(DatabaseEngine engine, List<LoadNote> notes)
    {
        await using var place = await LoadPlace.OpenAsync(engine);
        await place.FillAsync(Filled);
        var number = Filled;
        var (completions, questions) = (new LoadFigures("100 completions at once"), new LoadFigures("1,000 questions at once"));
        await CompleteAsync(completions);
        await AskAsync(questions);
        var (both, asked) = (new LoadFigures("100 completions, with the questions"), new LoadFigures("1,000 questions, with the completions"));
        await Task.WhenAll(CompleteAsync(both), AskAsync(asked));
        foreach (var figures in new[] { completions, questions, both, asked })
        {
            figures.Print();
        }

        var (unindexed, dropped) = await place.CheckAsync((Filled + completions.Done + both.Done) * (long)RowsOfEpisode);
        notes.Add(new LoadNote("at once: unindexed", unindexed, 0));
        notes.Add(new LoadNote("at once: acknowledged and dropped", dropped, 0));
        notes.Add(new LoadNote("at once: refused or failed, of 100 + 1,000 each", completions.Refused + both.Refused + questions.Refused + asked.Refused, 0));

        Task CompleteAsync(LoadFigures figures) => Task.WhenAll(Enumerable.Range(0, Completions).Select(_ => Task.Run(() => figures.NoteAsync(() => place.CompleteAsync(Interlocked.Increment(ref number))))));
        Task AskAsync(LoadFigures figures) => Task.WhenAll(Enumerable.Range(0, Questions).Select(at => Task.Run(() => figures.NoteAsync(() => place.AskAsync(at % Filled)))));
    }
}

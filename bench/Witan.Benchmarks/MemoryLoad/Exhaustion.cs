using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Witan.Data;
using Witan.Memory.Truth;

namespace Witan.Benchmarks.MemoryLoad;

/// <summary>A store that has no connection to give: a SQLite file that another program writes to and does not let go, a pool of PostgreSQL's that is too small.</summary>
internal static class Exhaustion
{
    private const int Filled = 1_000;
    private const int Calls = 500;
    private static readonly TimeSpan LockWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(DatabaseEngine engine, List<LoadNote> notes)
    {
        await using var place = await LoadPlace.OpenAsync(engine, data => data with { LockWait = LockWait, PoolMax = 2, ReadersMax = 2 }, memory => memory with { BreakFor = BreakFor });
        await place.FillAsync(Filled);
        var (writes, questions) = (new LoadFigures("writes without a connection"), new LoadFigures("questions without a connection"));
        await using (var hold = engine == DatabaseEngine.Sqlite ? await HoldAsync(place.DatabasePath) : null)
        {
            await Task.WhenAll(
                Task.WhenAll(Enumerable.Range(0, Calls).Select(number => Task.Run(() => writes.NoteAsync(() => place.Memory.AddAsync(LoadPlace.Context, new NewMemory($"Note {number}."), CancellationToken.None))))),
                Task.WhenAll(Enumerable.Range(0, Calls).Select(number => Task.Run(() => questions.NoteAsync(() => place.AskAsync(number))))));
        }

        writes.Print();
        questions.Print();
        var began = Stopwatch.GetTimestamp();
        var after = new LoadFigures("the first write afterwards");
        while (!await after.NoteAsync(() => place.Memory.AddAsync(LoadPlace.Context, new NewMemory("Again."), CancellationToken.None)) && Stopwatch.GetElapsedTime(began) < 10 * BreakFor)
        {
            await Task.Delay(50);
        }

        notes.Add(new LoadNote("exhaustion: questions without an answer", Calls - questions.Done, 0));
        notes.Add(new LoadNote("exhaustion: ends that are neither done nor typed", writes.Others + questions.Others, 0));
        notes.Add(new LoadNote("exhaustion: s until a write succeeds again", Stopwatch.GetElapsedTime(began).TotalSeconds, 3 * BreakFor.TotalSeconds));
        var (unindexed, _) = await place.CheckAsync(0);
        notes.Add(new LoadNote("exhaustion: unindexed", unindexed, 0));
    }

    private static async Task<SqliteConnection> HoldAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE;";
        await begin.ExecuteNonQueryAsync();
        return connection;
    }
}

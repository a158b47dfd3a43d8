using Microsoft.Data.Sqlite;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Benchmarks.Steps;

/// <summary>Our engine, put together as the program does it, on a new SQLite file for each run.</summary>
/// <param name="directory">Where the files are kept.</param>
internal sealed class OwnLoop(string directory)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Runs the loop once and says what a step takes.</summary>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="durability">What a power cut may take.</param>
    /// <param name="apart">Whether each seat speaks in a step of its own.</param>
    public Task<StepFigures> RunAsync(int rounds, Durability durability, bool apart) => OnNewFileAsync(durability, async (database, path) =>
    {
        var engine = EngineOn(database, rounds, apart);
        // The file's tables are its own, not a step's.
        var before = Checkpoint(path);
        var run = await OpenAsync(engine, rounds, apart);
        var began = Clock.GetTimestamp();
        await DriveAsync(engine, run);
        var took = Clock.GetElapsedTime(began);
        var steps = LoopProtocol.StepsOf(rounds, apart);
        await CheckAsync(engine, run, steps);
        return new StepFigures(took.TotalMicroseconds / steps, (double)(Checkpoint(path) - before) / steps);
    });

    /// <summary>Reads a run of about so many events from the file and folds it, again and again; the median in milliseconds, and the exact number of events.</summary>
    /// <param name="events">About how many events.</param>
    /// <param name="times">How often, after five times as many to warm up: code that runs seldom is compiled badly.</param>
    public Task<(double Ms, long Events)> ReplayAsync(int events, int times) => OnNewFileAsync(Durability.Normal, async (database, _) =>
    {
        var rounds = (events / 3) - 1;
        var engine = EngineOn(database, rounds, apart: false);
        var run = await OpenAsync(engine, rounds, apart: false);
        await DriveAsync(engine, run);
        var rules = new LoopProtocol(rounds, apart: false);
        var took = new List<double>();
        var read = 0L;
        for (var time = 0; time < 6 * times; time++)
        {
            var began = Clock.GetTimestamp();
            var recorded = await engine.Services.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
            var control = RunControl.Of(recorded);
            var state = recorded.Aggregate(rules.Start, (folded, item) => rules.Apply(folded, item.Event));
            took.Add(Clock.GetElapsedTime(began).TotalMilliseconds);
            read = control.Version;
            Require(state.Opinions.Count == rounds * LoopProtocol.Seats, "the fold has not every opinion");
        }

        return (StepFigures.Middle(took.Skip(5 * times)), read);
    });

    private static RunEngine EngineOn(IDatabase database, int rounds, bool apart)
    {
        var changes = new RunChanges();
        var catalog = new EventCatalog().Add("loop.step-done", LoopJson.Default.LoopStepDone);
        var journal = new DatabaseJournal(database, catalog, Clock, new AuditProjection(new AuditLog(database, Clock), "admin")) { Changes = changes };
        return new RunEngine(new RunServices(journal, new RunDefinitions(database, Clock), changes, Clock), LoopProtocol.KindOf(rounds, apart));
    }

    private static async Task<RunId> OpenAsync(RunEngine engine, int rounds, bool apart)
    {
        var limits = new RunLimits { StepsMax = LoopProtocol.StepsOf(rounds, apart), RoundsMax = rounds };
        return Ok(await engine.OpenAsync(TenantContext.Local, new RunOpening(LoopProtocol.Kind, "The loop", []) { Limits = limits }, CancellationToken.None));
    }

    private static async Task DriveAsync(RunEngine engine, RunId run)
    {
        var request = new DriveRequest(new RunHolder("bench", IsWorker: false), new Unobserved(), CancellationToken.None, CancellationToken.None);
        Require(Ok(await engine.DriveAsync(TenantContext.Local, run, request)) == DriveOutcome.Completed, "the run did not end");
    }

    private static async Task CheckAsync(RunEngine engine, RunId run, int steps)
    {
        var control = RunControl.Of(await engine.Services.Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None));
        Require(control.StepsTaken == steps, $"the run took {control.StepsTaken} steps, not {steps}");
    }

    private async Task<T> OnNewFileAsync<T>(Durability durability, Func<IDatabase, string, Task<T>> work)
    {
        var place = Directory.CreateDirectory(Path.Combine(directory, $"steps-{Environment.ProcessId}"));
        try
        {
            var options = new DataOptions { Directory = place.FullName, Durability = durability };
            await using var database = await Databases.OpenAsync(options, ProgramTables.Model, Clock, CancellationToken.None);
            return await work(database, options.DatabasePath);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>Moves the write-ahead log into the file and says how long both are.</summary>
    private static long Checkpoint(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        command.ExecuteNonQuery();
        var log = new FileInfo(path + "-wal");
        return new FileInfo(path).Length + (log.Exists ? log.Length : 0);
    }

    private static T Ok<T>(Result<T> result)
        where T : notnull => result.IsOk(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.Message);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The measurement is worth nothing: {otherwise}.");
        }
    }
}

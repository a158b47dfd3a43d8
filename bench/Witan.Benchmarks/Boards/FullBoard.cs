using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Witan.Boards;
using Witan.Boards.Board;
using Witan.Boards.Decisions.Storage;
using Witan.Boards.Intake;
using Witan.Boards.Personas;
using Witan.Boards.Storage;
using Witan.Data;
using Witan.Data.Audit;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Settings;
using Witan.Runs.Control;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Boards;
using Witan.Testing.Models;

namespace Witan.Benchmarks.Boards;

/// <summary>A full board, put together as the program does it, on a new SQLite file for each run.</summary>
/// <param name="directory">Where the files are kept.</param>
internal sealed class FullBoard(string directory)
{
    private const int Experts = 4;
    private const int Rounds = 4;
    private static readonly TimeProvider Clock = TimeProvider.System;
    private static readonly byte[] Plan = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 200).Select(number => string.Create(
        CultureInfo.InvariantCulture, $"{number}. Licence {number} is bought by the team of hall {number % 9} and costs {number * 17} EUR a year."))));

    /// <summary>Runs it once.</summary>
    /// <param name="call">How long each call takes.</param>
    public async Task<BoardFigures> RunAsync(TimeSpan call)
    {
        var place = Directory.CreateDirectory(Path.Combine(directory, $"board-{Environment.ProcessId}"));
        try
        {
            await using var database = await Databases.OpenAsync(new DataOptions { Directory = place.FullName }, ProgramTables.Model, Clock, CancellationToken.None);
            using var mind = new SlowMind(Script().Client(), call);
            return await RunAsync(database, mind);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<BoardFigures> RunAsync(IDatabase database, SlowMind mind)
    {
        var changes = new RunChanges();
        var catalog = new EventCatalog().AddBoards();
        var journal = new DatabaseJournal(
            database, catalog, Clock, new SessionProjection(), new LedgerProjection(_ => new ModelCaps().DayUsd), new DecisionProjection(catalog), new AuditProjection(new AuditLog(database, Clock), "admin"))
        {
            Changes = changes,
        };
        var panels = new CataloguePanels(new PersonaCatalog(database, new AuditLog(database, Clock), "operator"), new PersonaWeights(database));
        var engine = new RunEngine(
            new RunServices(journal, new RunDefinitions(database, Clock), changes, Clock),
            BoardKind.Create(new OneMind(mind), new BoardServices(panels, new DocumentResearch()), new ModelCaps().CallUsd));
        var brief = Ok(BriefIntake.Accept("Which licences do we keep?", [new IncomingDocument("plan.md", Plan)]));

        var (began, computed) = (Clock.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var run = Ok(await new BoardRuns(engine, panels).OpenAsync(TenantContext.Local, brief, new BoardOptions { Experts = Experts, Rounds = Rounds }, CancellationToken.None));
        var request = new DriveRequest(new RunHolder("bench", IsWorker: false), new Unobserved(), CancellationToken.None, CancellationToken.None);
        var outcome = Ok(await engine.DriveAsync(TenantContext.Local, run, request));
        var (took, cpu) = (Clock.GetElapsedTime(began).TotalMilliseconds, (Environment.CpuUsage.TotalTime - computed).TotalMilliseconds);

        var events = await journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);
        var state = BoardRuns.Fold(events);
        if (outcome != DriveOutcome.Completed || state.Parts.Values.Any(part => part.Failure is not null || part.Decisions.Max(decision => decision.Round) != Rounds))
        {
            throw new InvalidOperationException("The measurement is worth nothing: the board did not hold all its rounds.");
        }

        return new BoardFigures(took, mind.CriticalPathMs, mind.Calls.Count, RunControl.Of(events).StepsTaken, cpu);
    }

    /// <summary>Three parts that do not need each other; experts who disagree, cite lines and want something looked up.</summary>
    private static BoardScript Script()
    {
        var script = BoardScript.Disagreeing();
        script.Parts = [("buy", []), ("rent", []), ("drop", [])];
        var speak = script.Speak;
        script.Speak = prompt =>
        {
            var said = speak(prompt);
            foreach (var argument in said["arguments"]!.AsArray())
            {
                argument!["evidence"] = new JsonArray(new JsonObject { ["document"] = "plan.md", ["line"] = (prompt.Persona.Length * 7) + prompt.Round });
            }

            said["lookUps"] = prompt.Round == 1 ? new JsonArray($"the licence of hall {prompt.Persona.Length % 9}") : new JsonArray();
            return said;
        };
        return script;
    }

    private static T Ok<T>(Result<T> result)
        where T : notnull => result.IsOk(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.Message);
}

using System.Text;
using Microsoft.Extensions.AI;
using Witan.Boards;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Intake;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Analyst;
using Witan.Models.Settings;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Journals;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Testing.Boards;

/// <summary>A board on a journal in memory, with the built-in analyst unless a test brings another mind.</summary>
public sealed class BoardHost
{
    /// <summary>Initializes a new instance of the <see cref="BoardHost"/> class.</summary>
    /// <param name="mind">Who thinks; null for the built-in analyst.</param>
    public BoardHost(IChatClient? mind = null)
    {
        var changes = new RunChanges();
        Journal = new MemoryJournal(new EventCatalog().AddBoards(), Time) { Changes = changes };
        Engine = EngineOf(Journal, changes, Time, mind);
        Board = new BoardRuns(Engine, new SeededPanels());
    }

    /// <summary>Gets the clock.</summary>
    public ManualTimeProvider Time { get; } = new();

    /// <summary>Gets the journal.</summary>
    public MemoryJournal Journal { get; }

    /// <summary>Gets what opens, drives and steers its runs.</summary>
    public RunEngine Engine { get; }

    /// <summary>Gets the board.</summary>
    public BoardRuns Board { get; }

    /// <summary>Makes the built-in analyst.</summary>
    public static IChatClient Analyst() => new AnalystChatClient(BoardSkills.All);

    /// <summary>Puts an engine on any journal, with the built-in analyst unless a test brings another mind.</summary>
    public static RunEngine EngineOf(IJournal journal, RunChanges changes, TimeProvider time, IChatClient? mind = null) => new(
        new RunServices(journal, new MemoryDefinitions(), changes, time),
        BoardKind.Create(new OneMind(mind ?? Analyst()), new BoardServices(new SeededPanels(), new DocumentResearch()), new ModelCaps().CallUsd));

    /// <summary>Opens a run on one document, or on a bare question when there is none.</summary>
    public async Task<RunId> OpenAsync(string? text, BoardOptions? options = null, string? question = null)
    {
        IReadOnlyList<IncomingDocument> documents = text is null ? [] : [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(text))];
        var brief = Ok(BriefIntake.Accept(question, documents));
        return Ok(await Board.OpenAsync(TenantContext.Local, brief, options ?? new BoardOptions(), CancellationToken.None));
    }

    /// <summary>Drives a run.</summary>
    public async Task<DriveOutcome> DriveAsync(RunId run, CancellationToken stop = default) =>
        Ok(await Time.PassUntilAsync(Engine.DriveAsync(TenantContext.Local, run, SwarmHost.Request(stop))));

    /// <summary>Reads a run's events.</summary>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run) => Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);

    /// <summary>Folds a run.</summary>
    public async Task<BoardState> StateAsync(RunId run) => BoardRuns.Fold(await EventsAsync(run));

    /// <summary>Opens a run, drives it to its end and folds it.</summary>
    public async Task<BoardState> DeliberateAsync(string? text, BoardOptions? options = null, string? question = null)
    {
        var run = await OpenAsync(text, options, question);
        await DriveAsync(run);
        return await StateAsync(run);
    }

    private static T Ok<T>(Result<T> result)
        where T : notnull => result.IsOk(out var ok, out var refusal) ? ok : throw new InvalidOperationException(refusal.Message);
}

using System.Text;
using Microsoft.Extensions.AI;
using Witan.Boards;
using Witan.Boards.Board;
using Witan.Boards.Board.Analyst;
using Witan.Boards.Intake;
using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Analyst;
using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Models.Analyst;
using Witan.Models.Settings;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Events;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Testing.Journals;
using Witan.Testing.Models;
using Witan.Testing.Swarms;

namespace Witan.Testing.Boards;

/// <summary>A round table on a journal in memory, with the built-in analyst unless a test brings another mind.</summary>
public sealed class RoundtableHost
{
    /// <summary>Initializes a new instance of the <see cref="RoundtableHost"/> class.</summary>
    /// <param name="mind">Who thinks; null for the built-in analyst.</param>
    public RoundtableHost(IChatClient? mind = null)
    {
        var changes = new RunChanges();
        Journal = new MemoryJournal(new EventCatalog().AddBoards(), Time) { Changes = changes };
        var services = new RoundtableServices(new BoardServices(new SeededPanels(), new DocumentResearch()), new SeededTables());
        Engine = new RunEngine(
            new RunServices(Journal, new MemoryDefinitions(), changes, Time),
            RoundtableKind.Create(new OneMind(mind ?? new AnalystChatClient([.. BoardSkills.All, .. RoundtableSkills.All])), services, new ModelCaps().CallUsd));
        Table = new RoundtableRuns(Engine, new SeededTables());
    }

    /// <summary>Gets the clock.</summary>
    public ManualTimeProvider Time { get; } = new();

    /// <summary>Gets the journal.</summary>
    public MemoryJournal Journal { get; }

    /// <summary>Gets what opens, drives and steers its runs.</summary>
    public RunEngine Engine { get; }

    /// <summary>Gets the table.</summary>
    public RoundtableRuns Table { get; }

    /// <summary>Opens a run on one document.</summary>
    public async Task<RunId> OpenAsync(string text, BoardOptions? options = null, string? question = null)
    {
        var brief = Ok(BriefIntake.Accept(question, [new IncomingDocument("plan.md", Encoding.UTF8.GetBytes(text))]));
        return Ok(await Table.OpenAsync(TenantContext.Local, brief, options ?? new BoardOptions(), CancellationToken.None));
    }

    /// <summary>Drives a run.</summary>
    public async Task<DriveOutcome> DriveAsync(RunId run) => Ok(await Time.PassUntilAsync(Engine.DriveAsync(TenantContext.Local, run, SwarmHost.Request(default))));

    /// <summary>Reads a run's events.</summary>
    public Task<IReadOnlyList<RecordedEvent>> EventsAsync(RunId run) => Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None);

    /// <summary>Folds a run.</summary>
    public async Task<RoundtableState> StateAsync(RunId run) => RoundtableRuns.Fold(await EventsAsync(run));

    /// <summary>Finds the gate that was opened last; null when none was.</summary>
    public async Task<GateOpened?> GateAsync(RunId run) => (await EventsAsync(run)).Select(recorded => recorded.Event).OfType<GateOpened>().LastOrDefault();

    /// <summary>Decides at the gate that was opened last.</summary>
    public async Task<Result<RunControl>> DecideAsync(RunId run, GateVerdict verdict, string? amendment = null)
    {
        var gate = await GateAsync(run) ?? throw new InvalidOperationException("No gate was opened.");
        var answer = new GateAnswer(verdict, gate.Hash, "operator", "Since I say so.") { Gate = gate.Gate, Amendment = amendment };
        return await Engine.Signals.DecideAsync(TenantContext.Local, run, answer, CancellationToken.None);
    }

    private static T Ok<T>(Result<T> result)
        where T : notnull => result.IsOk(out var ok, out var refusal) ? ok : throw new InvalidOperationException(refusal.Message);
}

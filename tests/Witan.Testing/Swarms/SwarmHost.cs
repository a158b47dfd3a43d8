using System.Text;
using Microsoft.Extensions.AI;
using Witan.Boards;
using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Analyst;
using Witan.Kernel.Identity;
using Witan.Models.Analyst;
using Witan.Models.Settings;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Testing.Journals;
using Witan.Testing.Models;

namespace Witan.Testing.Swarms;

/// <summary>A swarm on a journal in memory, with the built-in analyst unless a test brings another mind.</summary>
public sealed class SwarmHost
{
    /// <summary>Initializes a new instance of the <see cref="SwarmHost"/> class.</summary>
    /// <param name="mind">Who thinks; null for the built-in analyst.</param>
    public SwarmHost(IChatClient? mind = null)
    {
        var changes = new RunChanges();
        Journal = new MemoryJournal(new EventCatalog().AddBoards(), Time) { Changes = changes };
        Engine = EngineOf(Journal, changes, Time, mind);
        Swarm = new SwarmRuns(Engine);
    }

    /// <summary>Gets the clock.</summary>
    public ManualTimeProvider Time { get; } = new();

    /// <summary>Gets the journal.</summary>
    public MemoryJournal Journal { get; }

    /// <summary>Gets what opens, drives and steers its runs.</summary>
    public RunEngine Engine { get; }

    /// <summary>Gets the swarm.</summary>
    public SwarmRuns Swarm { get; }

    /// <summary>Makes the built-in analyst.</summary>
    public static IChatClient Analyst() => new AnalystChatClient(SwarmSkills.All);

    /// <summary>Puts an engine on any journal, with the built-in analyst unless a test brings another mind.</summary>
    public static RunEngine EngineOf(IJournal journal, RunChanges changes, TimeProvider time, IChatClient? mind = null) =>
        new(new RunServices(journal, new MemoryDefinitions(), changes, time), SwarmKind.Create(new OneMind(mind ?? Analyst()), new ModelCaps().CallUsd));

    /// <summary>Asks to drive a run for nobody in particular.</summary>
    public static DriveRequest Request(CancellationToken stop = default) =>
        new(new RunHolder("test", IsWorker: false), new Unobserved(), stop, CancellationToken.None);

    /// <summary>Opens a run on one document.</summary>
    public async Task<RunId> OpenAsync(string text, SwarmOptions? options = null, string name = "plan.md")
    {
        Ok(BriefIntake.Accept(null, [new IncomingDocument(name, Encoding.UTF8.GetBytes(text))]), out var brief);
        Ok(await Swarm.OpenAsync(TenantContext.Local, brief, options ?? new SwarmOptions(), CancellationToken.None), out var run);
        return run;
    }

    /// <summary>Drives a run.</summary>
    public async Task<DriveOutcome> DriveAsync(RunId run, CancellationToken stop = default)
    {
        Ok(await Time.PassUntilAsync(Engine.DriveAsync(TenantContext.Local, run, Request(stop))), out var outcome);
        return outcome;
    }

    /// <summary>Opens a run on one document, drives it and makes its record.</summary>
    public async Task<DecisionRecord> DeliberateAsync(string text, SwarmOptions? options = null)
    {
        var run = await OpenAsync(text, options);
        await DriveAsync(run);
        return await RecordAsync(run);
    }

    /// <summary>Makes the record of a finished run.</summary>
    public async Task<DecisionRecord> RecordAsync(RunId run) =>
        DecisionRecordBuilder.Build(await Swarm.ReadAsync(TenantContext.Local, run, CancellationToken.None)) ?? throw new InvalidOperationException("The run has no record yet.");

    private static void Ok<T>(Kernel.Results.Result<T> result, out T value)
        where T : notnull
    {
        if (!result.IsOk(out var ok, out var refusal))
        {
            throw new InvalidOperationException(refusal.Message);
        }

        value = ok;
    }
}

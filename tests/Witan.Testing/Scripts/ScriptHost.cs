using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;
using Witan.Testing.Journals;

namespace Witan.Testing.Scripts;

/// <summary>Scripted runs on any journal; on one in memory and a clock that stands still unless a test brings others.</summary>
public sealed class ScriptHost
{
    /// <summary>Initializes a new instance of the <see cref="ScriptHost"/> class on a journal in memory.</summary>
    /// <param name="script">The course of its runs.</param>
    /// <param name="snapshots">Where folds are kept; null for nowhere.</param>
    /// <param name="driver">How runs are watched over; null for the defaults.</param>
    public ScriptHost(Script script, IRunSnapshots? snapshots = null, DriverOptions? driver = null)
    {
        var changes = new RunChanges();
        var journal = new MemoryJournal(Catalog(), Clock) { Changes = changes };
        Executor = new ScriptExecutor(Clock);
        Engine = EngineOf(script, new RunServices(journal, new MemoryDefinitions(), changes, Clock) { Snapshots = snapshots, Driver = driver ?? new DriverOptions() }, Executor);
    }

    /// <summary>Gets the clock.</summary>
    public ManualTimeProvider Clock { get; } = new();

    /// <summary>Gets who does the steps.</summary>
    public ScriptExecutor Executor { get; }

    /// <summary>Gets what opens, drives and steers.</summary>
    public RunEngine Engine { get; }

    /// <summary>Gets the journal.</summary>
    public IJournal Journal => Engine.Services.Journal;

    /// <summary>Names the events that scripted runs may have.</summary>
    public static EventCatalog Catalog() => new EventCatalog().Add("script.step-done", ScriptJson.Default.ScriptStepDone);

    /// <summary>Puts an engine for scripted runs on any services.</summary>
    public static RunEngine EngineOf(Script script, RunServices services, IStepExecutor<ScriptState> executor) => new(services, new RunKind<ScriptState>(
        ScriptProtocol.Define(script),
        definition => new RunRules<ScriptState>(new ScriptProtocol(Script.FromJson(definition.Text("script"))), executor),
        (_, _) => null));

    /// <summary>Opens a run.</summary>
    public async Task<RunId> OpenAsync(RunLimits? limits = null, TenantContext? context = null)
    {
        var opening = new RunOpening(ScriptProtocol.Kind, "A scripted run", []) { Limits = limits ?? new RunLimits() };
        return Ok(await Engine.OpenAsync(context ?? TenantContext.Local, opening, CancellationToken.None));
    }

    /// <summary>Drives a run, moving the clock until it rests.</summary>
    public async Task<DriveOutcome> DriveAsync(RunId run) => Ok(await Clock.PassUntilAsync(StartAsync(run)));

    /// <summary>Drives a run without moving the clock.</summary>
    public Task<Result<DriveOutcome>> StartAsync(RunId run, string holder = "test", CancellationToken stop = default) =>
        Engine.DriveAsync(TenantContext.Local, run, new DriveRequest(new RunHolder(holder, IsWorker: false), new Unobserved(), stop, CancellationToken.None));

    /// <summary>Reads a run's events.</summary>
    public async Task<IReadOnlyList<RunEvent>> EventsAsync(RunId run) =>
        [.. (await Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None)).Select(recorded => recorded.Event)];

    /// <summary>Reads how a run stands.</summary>
    public async Task<RunControl> ControlAsync(RunId run) => RunControl.Of(await Journal.ReadAsync(TenantContext.Local, run, CancellationToken.None));

    /// <summary>Gets a value, or throws with the refusal's words.</summary>
    public static T Ok<T>(Result<T> result)
        where T : notnull =>
        result.IsOk(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.Message);
}

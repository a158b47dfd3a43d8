using Witan.Data;
using Witan.Kernel.Identity;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Testing.Scripts;

namespace Witan.EndToEnd.Tests.Runs;

/// <summary>Scripted runs in a database that other processes drive: they are opened, steered and read from here.</summary>
/// <param name="database">The database.</param>
internal sealed class ScriptRuns(IDatabase database)
{
    private static readonly TenantContext Context = TenantContext.Local;
    private readonly DatabaseJournal _journal = new(database, ScriptHost.Catalog(), TimeProvider.System);

    /// <summary>Gets what people may do to them.</summary>
    public RunSignals Signals => EngineFor(Script.Of(1)).Signals;

    /// <summary>Opens runs of one script.</summary>
    public async Task<IReadOnlyList<RunId>> OpenAsync(int count, Script script)
    {
        var engine = EngineFor(script);
        var runs = new List<RunId>();
        for (var number = 0; number < count; number++)
        {
            runs.Add(ScriptHost.Ok(await engine.OpenAsync(Context, new RunOpening(ScriptProtocol.Kind, "A scripted run", []), CancellationToken.None)));
        }

        return runs;
    }

    /// <summary>Reads a run.</summary>
    public async Task<IReadOnlyList<RunEvent>> EventsAsync(RunId run)
    {
        var events = await _journal.ReadAsync(Context, run, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(recorded => (int)recorded.Sequence));
        return [.. events.Select(recorded => recorded.Event)];
    }

    /// <summary>Reads the names of the steps of a run that have a result, each as often as it has one.</summary>
    public async Task<IReadOnlyList<string>> ResultsAsync(RunId run) =>
        [.. (await EventsAsync(run)).OfType<ScriptStepDone>().Select(done => done.Step)];

    /// <summary>Tells how a run closed; null when it did not.</summary>
    public async Task<RunOutcome?> OutcomeAsync(RunId run) => (await EventsAsync(run)).OfType<RunClosed>().SingleOrDefault()?.Outcome;

    private RunEngine EngineFor(Script script) => ScriptHost.EngineOf(
        script,
        new RunServices(_journal, new RunDefinitions(database, TimeProvider.System), new RunChanges(), TimeProvider.System),
        new ScriptExecutor(TimeProvider.System));
}

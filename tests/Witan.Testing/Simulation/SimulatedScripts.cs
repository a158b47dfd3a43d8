using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Engine;
using Witan.Runs.Events;
using Witan.Runs.Guards;
using Witan.Runs.Journal;
using Witan.Runs.Signals;
using Witan.Testing.Scripts;

namespace Witan.Testing.Simulation;

/// <summary>Scripted runs in a simulation.</summary>
/// <param name="chance">Makes up their course.</param>
internal sealed class SimulatedScripts(Random chance) : ISimulatedKind
{
    private static readonly TenantContext Context = TenantContext.Local;
    private readonly Script _script = SimulationScripts.Make(chance);

    public EventCatalog Catalog { get; } = ScriptHost.Catalog();

    public RunDefinition Definition => ScriptProtocol.Define(_script);

    public int Deeds => 8;

    public IReadOnlyList<RunEvent> Open(Random chance) =>
    [
        new RunOpened { Kind = ScriptProtocol.Kind, Title = "simulated", DefinitionHash = Definition.Hash, Seed = chance.Next(), Limits = SimulationScripts.Limits(chance) },
    ];

    public RunEngine EngineOf(RunServices services, Func<string, CancellationToken, Task> before) =>
        ScriptHost.EngineOf(_script, services, new ScriptExecutor(services.Time) { Before = before });

    public Refusal? CheckConstraint(string kind, string name, string value) => null;

    public Func<RunSignals, Task> Deed(Random chance, int number, RunId run, RunControl control)
    {
        var verdict = chance.Next(2) == 0 ? GateVerdict.Approved : GateVerdict.Rejected;
        var kills = chance.Next(6) == 0;
        var breaksOff = chance.Next(2) == 0;
        return number switch
        {
            0 => signals => signals.PauseAsync(Context, run, "A person pauses.", breaksOff, CancellationToken.None),
            1 or 2 => signals => signals.ResumeAsync(Context, run, "A person resumes.", CancellationToken.None),
            3 => signals => signals.AnswerAsync(Context, run, null, "Yes.", CancellationToken.None),
            4 => signals => signals.DecideAsync(Context, run, new GateAnswer(verdict, GateHash.Of("Shall we?"), "approver", "Because."), CancellationToken.None),
            5 => signals => signals.InterjectAsync(Context, run, "Think of the children.", CancellationToken.None),
            6 => signals => signals.ConstrainAsync(Context, run, LimitChanges.Cost, "2.00", "More money.", CancellationToken.None),
            _ => signals => kills ? signals.KillAsync(Context, run, "admin", "Enough.", CancellationToken.None) : signals.ResumeAsync(Context, run, "A person resumes.", CancellationToken.None),
        };
    }

    public string? Fault(IReadOnlyList<RecordedEvent> events) => null;
}

using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Control;
using Witan.Runs.Definitions;
using Witan.Runs.Engine;
using Witan.Runs.Journal;
using Witan.Runs.Signals;

namespace Witan.Testing.Simulation;

/// <summary>The kind of run that a simulation drives: how it opens, what people do to it, and what must hold beside what holds of every run.</summary>
/// <remarks>Made anew for each simulation. Whatever it leaves to chance it takes from the chance that it is given.</remarks>
public interface ISimulatedKind
{
    /// <summary>Gets the events that its runs may have.</summary>
    EventCatalog Catalog { get; }

    /// <summary>Gets what its runs are opened under.</summary>
    RunDefinition Definition { get; }

    /// <summary>Gets how many deeds a person has to choose from; deed 1 resumes.</summary>
    int Deeds { get; }

    /// <summary>Makes the first events of a run.</summary>
    IReadOnlyList<RunEvent> Open(Random chance);

    /// <summary>Puts an engine on a process's services.</summary>
    /// <param name="services">The process's journal, clock and definitions.</param>
    /// <param name="before">What each step waits for before it does anything.</param>
    RunEngine EngineOf(RunServices services, Func<string, CancellationToken, Task> before);

    /// <summary>Says why a constraint cannot be taken; null when it can.</summary>
    Refusal? CheckConstraint(string kind, string name, string value);

    /// <summary>Chooses what a person does to a run.</summary>
    /// <param name="chance">The simulation's chance; it is asked before the deed is done.</param>
    /// <param name="number">Which deed, from 0.</param>
    /// <param name="run">The run.</param>
    /// <param name="control">How the run stands.</param>
    Func<RunSignals, Task> Deed(Random chance, int number, RunId run, RunControl control);

    /// <summary>Says what is wrong with a run when all is over; null when nothing is.</summary>
    string? Fault(IReadOnlyList<RecordedEvent> events);
}

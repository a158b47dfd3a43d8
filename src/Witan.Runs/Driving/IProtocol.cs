using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>The rule of a kind of run. Pure: no clock, no chance, no effects.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface IProtocol<TState>
{
    /// <summary>Gets the state before any event.</summary>
    TState Start { get; }

    /// <summary>Folds one event.</summary>
    /// <param name="state">The state so far.</param>
    /// <param name="runEvent">The next event.</param>
    TState Apply(TState state, RunEvent runEvent);

    /// <summary>Says what comes next: steps that may run side by side, or none when the run is over.</summary>
    /// <param name="state">The state.</param>
    IReadOnlyList<Step> Next(TState state);
}

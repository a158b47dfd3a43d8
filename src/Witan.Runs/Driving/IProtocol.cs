using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>The rule of a kind of run. Pure: no clock, no chance, no effects.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface IProtocol<TState>
{
    /// <summary>Gets the state before any event.</summary>
    TState Start { get; }

    /// <summary>Gets which step may follow which. It is checked before any run of the protocol is driven.</summary>
    ProtocolGraph Graph { get; }

    /// <summary>Folds one event.</summary>
    /// <param name="state">The state so far.</param>
    /// <param name="runEvent">The next event.</param>
    TState Apply(TState state, RunEvent runEvent);

    /// <summary>Says what comes next: every step that may run now, side by side, or none when the run is over or waits.</summary>
    /// <remarks>
    /// It is asked again after every event. A step that it named before and that has no result yet is in flight, or waits for its next try.
    /// What people say while a run waits is heard by the step that follows: nobody asks what comes next for an <see cref="Events.Interjected"/> alone.
    /// </remarks>
    /// <param name="state">The state.</param>
    IReadOnlyList<Step> Next(TState state);
}

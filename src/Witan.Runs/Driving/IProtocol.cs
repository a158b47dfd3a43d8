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

/// <summary>The only place where a run has effects.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface IStepExecutor<in TState>
{
    /// <summary>Does one step and returns what happened. May be called again for the same step after a crash.</summary>
    /// <param name="state">The state that asked for the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Breaks the step off; nothing of it is journaled then.</param>
    Task<IReadOnlyList<RunEvent>> ExecuteAsync(TState state, Step step, CancellationToken cancellationToken);
}

/// <summary>Watches a run while it is driven. Called one at a time; must return at once.</summary>
public interface IRunObserver
{
    /// <summary>A step begins.</summary>
    /// <param name="step">The step.</param>
    void OnStarted(Step step);

    /// <summary>Events are durable.</summary>
    /// <param name="events">The events of one append.</param>
    void OnAppended(IReadOnlyList<RecordedEvent> events);
}

using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

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

using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>The only place where a run has effects.</summary>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface IStepExecutor<in TState>
{
    /// <summary>Does one step and returns what happened. May be called again for the same step after a crash.</summary>
    /// <param name="state">The state that asked for the step.</param>
    /// <param name="step">The step.</param>
    /// <param name="scope">The budget of the run.</param>
    /// <param name="cancellationToken">Breaks the step off; nothing of it is journaled then.</param>
    /// <returns>The events of the step, with exactly one <see cref="IStepResult"/>. An exception is a failed try, but for <see cref="RunStoppedException"/>, which ends the run.</returns>
    Task<IReadOnlyList<RunEvent>> ExecuteAsync(TState state, Step step, IStepScope scope, CancellationToken cancellationToken);
}

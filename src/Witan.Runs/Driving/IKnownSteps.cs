using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>What an executor may offer besides: steps whose result follows from the state alone, so that nobody has to be asked and nothing to be waited for.</summary>
/// <remarks>Such a result is journaled in the append of what it follows from: it costs no turn of the disk of its own.</remarks>
/// <typeparam name="TState">The fold of the run's events.</typeparam>
public interface IKnownSteps<in TState>
{
    /// <summary>Gets the events of a step. Pure, and quick: others wait meanwhile.</summary>
    /// <param name="state">The state that asks for the step.</param>
    /// <param name="step">The step.</param>
    /// <returns>What <see cref="IStepExecutor{TState}.ExecuteAsync"/> would return; null for a step that has to be done.</returns>
    IReadOnlyList<RunEvent>? Known(TState state, Step step);
}

using Witan.Boards.Board;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Testing.Boards;

/// <summary>Does a board's steps in a simulation: after a while of virtual time, and now and then not at all.</summary>
internal sealed class SimulatedBoardExecutor(
    IStepExecutor<BoardState> inner, Random chance, TimeProvider time, Func<string, CancellationToken, Task> before, SimulatedCalls calls) : IStepExecutor<BoardState>
{
    private const int TakesMsMax = 2_000;

    /// <summary>One step in so many fails.</summary>
    private const int FailsOneIn = 25;

    public async Task<IReadOnlyList<RunEvent>> ExecuteAsync(BoardState state, Step step, IStepScope scope, CancellationToken cancellationToken)
    {
        calls.Begin(state, (BoardStep)step);
        await before(step.Name, cancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(1, TakesMsMax)), time, cancellationToken);
        return chance.Next(FailsOneIn) == 0 ? throw new InvalidOperationException("The mind is away.") : await inner.ExecuteAsync(state, step, scope, cancellationToken);
    }
}

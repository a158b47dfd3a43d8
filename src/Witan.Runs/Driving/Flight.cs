using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>A step in flight.</summary>
/// <param name="step">The step.</param>
/// <param name="scope">Its budget.</param>
internal sealed class Flight(Step step, StepScope scope) : IDisposable
{
    private readonly CancellationTokenSource _break = new();

    public Step Step => step;

    public StepScope Scope => scope;

    /// <summary>Gets when it began, as the clock's timestamp.</summary>
    public required long Began { get; init; }

    /// <summary>Gets the work; set once, before the flight is seen by anyone.</summary>
    public Task<IReadOnlyList<RunEvent>> Work { get; private set; } = Task.FromResult<IReadOnlyList<RunEvent>>([]);

    public bool IsBroken => _break.IsCancellationRequested;

    /// <summary>Begins the work on the scheduler of whoever drives: the thread pool, or a simulation's.</summary>
    public void Begin(Func<CancellationToken, Task<IReadOnlyList<RunEvent>>> work, Action ended)
    {
        Work = Task.Factory.StartNew(() => work(_break.Token), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Current).Unwrap();
        _ = Work.ContinueWith(_ => ended(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
    }

    /// <summary>Asks the work to end without a result.</summary>
    public void Break() => _break.Cancel();

    public void Dispose() => _break.Dispose();
}

namespace Witan.Testing.Simulation;

/// <summary>Runs every task of a simulation on one thread, in an order that a seed decides: any order that threads could have.</summary>
/// <param name="chance">The seed's choices.</param>
internal sealed class SimulationScheduler(Random chance) : TaskScheduler
{
    private readonly List<Task> _ready = [];

    /// <summary>Gets how many tasks were run.</summary>
    public long Steps { get; private set; }

    /// <summary>Starts work on this scheduler.</summary>
    public Task StartAsync(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Runs whatever is ready until nothing is.</summary>
    public void RunReady()
    {
        while (_ready.Count > 0)
        {
            // Mostly in order, now and then not: all races are possible, and the common course is common.
            var index = chance.Next(4) == 0 ? chance.Next(_ready.Count) : 0;
            var task = _ready[index];
            _ready.RemoveAt(index);
            Steps++;
            TryExecuteTask(task);
        }
    }

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _ready.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}

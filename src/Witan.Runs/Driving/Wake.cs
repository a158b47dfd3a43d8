namespace Witan.Runs.Driving;

/// <summary>Lets one loop wait for whatever happens next. What happens while it works is not lost: the next wait ends at once.</summary>
internal sealed class Wake
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();

    /// <summary>Ends the wait, or the next one.</summary>
    public void Set()
    {
        lock (_gate)
        {
            _next.TrySetResult();
        }
    }

    /// <summary>Waits until <see cref="Set"/> was called since the last wait began to end.</summary>
    public async Task WaitAsync()
    {
        Task waiting;
        lock (_gate)
        {
            waiting = _next.Task;
        }

        await waiting;
        lock (_gate)
        {
            _next = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

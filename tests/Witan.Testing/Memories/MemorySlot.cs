using Witan.Memory.Serving;

namespace Witan.Testing.Memories;

/// <summary>A process that serves the memory: it may end and begin anew while calls are made, each of which goes on with the one it began with.</summary>
/// <param name="open">Begins one.</param>
internal sealed class MemorySlot(Func<MemoryService> open) : IAsyncDisposable
{
    private Serving _serving = new(open());

    /// <summary>Gets what serves now.</summary>
    public MemoryService Service => _serving.Service;

    /// <summary>Makes a call.</summary>
    public async Task<T> UseAsync<T>(Func<MemoryService, Task<T>> call)
    {
        var serving = _serving;
        serving.Calls++;
        try
        {
            return await call(serving.Service);
        }
        finally
        {
            if (--serving.Calls == 0)
            {
                serving.Idle?.TrySetResult();
            }
        }
    }

    /// <summary>Begins a new one, and ends the old one once its calls are over.</summary>
    public async Task ReopenAsync()
    {
        var old = _serving;
        _serving = new Serving(open());
        if (old.Calls > 0)
        {
            old.Idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await old.Idle.Task;
        }

        await old.Service.DisposeAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private sealed class Serving(MemoryService service)
    {
        public MemoryService Service { get; } = service;

        public int Calls { get; set; }

        public TaskCompletionSource? Idle { get; set; }
    }
}

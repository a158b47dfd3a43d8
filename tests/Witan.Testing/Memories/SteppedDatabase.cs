using Witan.Data;
using Witan.Testing.Databases;

namespace Witan.Testing.Memories;

/// <summary>A real database whose calls are steps of a scheduler: before and after each, whatever else is ready may come first.</summary>
/// <param name="inner">The real one.</param>
internal sealed class SteppedDatabase(IDatabase inner) : DatabaseWrapper(inner)
{
    /// <inheritdoc/>
    protected override async Task<T> RunAsync<T>(DatabaseCall call, Func<Task<T>> run)
    {
        await Task.Yield();

        // The engine has threads of its own, whose order no seed decides: nothing else goes on until it has answered.
        var done = Task.Run(run);
        ((IAsyncResult)done).AsyncWaitHandle.WaitOne();
        await Task.Yield();
        return await done;
    }
}

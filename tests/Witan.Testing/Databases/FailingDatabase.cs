using Witan.Data;

namespace Witan.Testing.Databases;

/// <summary>A real database that fails, is slow or stands still when a test says so.</summary>
/// <param name="inner">The real one.</param>
public sealed class FailingDatabase(IDatabase inner) : DatabaseWrapper(inner)
{
    private int _calls;

    /// <summary>Gets how many calls were made, those that failed among them.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Gets or sets what happens before a call, by its kind and its number from 1: it may throw, wait, or move a clock. Null for nothing.</summary>
    public Func<DatabaseCall, int, Task>? Before { get; set; }

    /// <summary>Lets every call fail from now on as a device does that is gone.</summary>
    public void Fail() => Before = (_, _) => throw Gone();

    /// <summary>Lets calls through again.</summary>
    public void Mend() => Before = null;

    /// <summary>Makes the fault of a device that is gone.</summary>
    public static StorageException Gone() => new(StorageFault.Unavailable, "The device of the test is gone.");

    /// <inheritdoc/>
    protected override async Task<T> RunAsync<T>(DatabaseCall call, Func<Task<T>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var number = Interlocked.Increment(ref _calls);
        if (Before is { } before)
        {
            await before(call, number);
        }

        return await run();
    }
}

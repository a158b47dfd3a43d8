using Witan.Data;
using Witan.Server.Supervision;

namespace Witan.Commands;

/// <summary>Lets one worker at a time drive the runs of a SQLite file: two would take every run from each other.</summary>
internal static class WorkerLock
{
    private const string FileName = "worker.lock";

    /// <summary>Takes the lock, which ends with the process however that ends.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <returns>The lock; null when another process has it.</returns>
    /// <exception cref="StorageException">The directory takes no file.</exception>
    public static IDisposable? Take(string dataDirectory) => LockFile.Take(dataDirectory, FileName);
}

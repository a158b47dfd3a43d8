namespace Witan.Commands;

/// <summary>Lets one worker at a time drive the runs of a SQLite file: two would take every run from each other.</summary>
internal static class WorkerLock
{
    private const string FileName = "worker.lock";

    /// <summary>Takes the lock, which ends with the process however that ends.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <returns>The lock; null when another process has it.</returns>
    public static IDisposable? Take(string dataDirectory)
    {
        Directory.CreateDirectory(dataDirectory);
        try
        {
            return new FileStream(Path.Combine(dataDirectory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

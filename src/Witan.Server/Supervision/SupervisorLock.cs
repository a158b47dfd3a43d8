using System.Globalization;

namespace Witan.Server.Supervision;

/// <summary>Lets one supervisor, and one supervised server, at a time work on a data directory. The lock ends with the process, however that ends.</summary>
public sealed class SupervisorLock : IDisposable
{
    /// <summary>The file of supervisors.</summary>
    public const string SupervisorFile = "supervisor.lock";

    /// <summary>The file of supervised servers.</summary>
    public const string ServerFile = "server.lock";

    private readonly FileStream _file;

    private SupervisorLock(FileStream file) => _file = file;

    /// <summary>Takes the lock and writes the process's number beside it.</summary>
    /// <param name="dataDirectory">The data directory; it is made when there is none.</param>
    /// <param name="fileName">Which lock.</param>
    /// <returns>The lock; null when another process has it.</returns>
    /// <exception cref="Data.StorageException">The directory takes no file.</exception>
    public static SupervisorLock? Take(string dataDirectory, string fileName)
    {
        if (LockFile.Take(dataDirectory, fileName) is not { } file)
        {
            return null;
        }

        // Beside the lock, which nobody else can open to read.
        File.WriteAllText(NumberPath(dataDirectory, fileName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new SupervisorLock(file);
    }

    /// <summary>Waits for the lock.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="fileName">Which lock.</param>
    /// <param name="wait">For how long at most.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The lock; null when another process keeps it.</returns>
    public static async Task<SupervisorLock?> TakeAsync(string dataDirectory, string fileName, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var began = time.GetTimestamp();
        while (true)
        {
            if (Take(dataDirectory, fileName) is { } taken)
            {
                return taken;
            }

            if (time.GetElapsedTime(began) >= wait)
            {
                return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }

    /// <summary>Gets the number of the process that has the lock, or had it last; null when it cannot be read.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="fileName">Which lock.</param>
    public static int? Holder(string dataDirectory, string fileName)
    {
        try
        {
            return int.TryParse(File.ReadAllText(NumberPath(dataDirectory, fileName)), CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string NumberPath(string dataDirectory, string fileName) => Path.Combine(dataDirectory, Path.ChangeExtension(fileName, ".pid"));
}

using Witan.Data;
using Witan.Data.Operations;
using Witan.Runs.Activation;

namespace Witan.Server.Health;

/// <summary>The critical parts of a server.</summary>
public static class HealthParts
{
    /// <summary>How long the worker may leave the list of due runs unread before it counts as not running.</summary>
    public static readonly TimeSpan WorkerSilenceMax = TimeSpan.FromSeconds(5);

    /// <summary>How much is written to see whether the data directory takes it: a block, because of less a full disk may still take some.</summary>
    private const int ProbeBytes = 4096;

    /// <summary>The database takes a write.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The clock.</param>
    public static HealthPart Database(IDatabase database, TimeProvider time) => new("database", async token =>
    {
        await DatabaseProbe.WriteAsync(database, time, token);
        return null;
    });

    /// <summary>The database is at the program's version.</summary>
    /// <param name="database">The database.</param>
    public static HealthPart Version(IDatabase database) => new("database version", token => DatabaseProbe.VersionFaultAsync(database, token));

    /// <summary>The worker reads the list of due runs.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="time">The clock.</param>
    public static HealthPart Worker(RunWorker worker, TimeProvider time) => new("worker", _ => Task.FromResult(worker.DispatchedAt switch
    {
        null => "has not begun to drive runs",
        { } at when time.GetUtcNow() - at is var silence && silence > WorkerSilenceMax => $"has not read the list of due runs for {silence.TotalSeconds:0} s",
        _ => null,
    }));

    /// <summary>The data directory takes a file: its disk is there, not full, and not read-only.</summary>
    /// <remarks>Beside PostgreSQL nothing else writes there all the time, and the next thing that must would fail late: an index, an export, a backup.</remarks>
    /// <param name="dataDirectory">The data directory.</param>
    public static HealthPart DataDirectory(string dataDirectory) => new("data directory", async token =>
    {
        var path = Path.Combine(dataDirectory, $".probe-{Environment.ProcessId}");
        try
        {
            await File.WriteAllBytesAsync(path, new byte[ProbeBytes], token);
            File.Delete(path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            TryRemove(path);
            // The way to it is nobody's business who may ask without signing in.
            return $"takes no file: {error.Message.Replace(path, "the file", StringComparison.Ordinal).TrimEnd('.')}";
        }
    });

    /// <summary>The disk of the data directory has room.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="bytesMin">How much it must have.</param>
    public static HealthPart Disk(string dataDirectory, long bytesMin) => new("disk", _ =>
    {
        var free = new DriveInfo(dataDirectory).AvailableFreeSpace;
        return Task.FromResult(free >= bytesMin ? null : $"{free >> 20} MiB are free where the data lies, and {bytesMin >> 20} MiB are the least");
    });

    private static void TryRemove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next probe writes over it.
        }
    }
}

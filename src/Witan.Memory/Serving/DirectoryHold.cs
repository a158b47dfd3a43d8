namespace Witan.Memory.Serving;

/// <summary>Keeps other processes from an index's files while one reads or writes them.</summary>
internal sealed class DirectoryHold : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _file;

    private DirectoryHold(FileStream file) => _file = file;

    /// <summary>Takes it; null when another process holds it for longer than the wait, or the disk does not let us.</summary>
    public static async Task<DirectoryHold?> TakeAsync(string directory, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(directory)!);
                return new DirectoryHold(new FileStream(directory + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (time.GetElapsedTime(began) < wait)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // A disk that takes no file takes no index either: it is built from the database.
                return null;
            }
        }
    }

    public void Dispose() => _file.Dispose();
}

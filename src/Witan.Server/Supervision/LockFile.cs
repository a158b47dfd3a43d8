using Witan.Data;

namespace Witan.Server.Supervision;

/// <summary>A file in the data directory that one process at a time holds open, until it ends, however that happens.</summary>
public static class LockFile
{
    /// <summary>The number of the system for a file that somebody else holds (EAGAIN): of every other fault the holder is not the cause.</summary>
    private const int Held = 11;

    /// <summary>Takes it.</summary>
    /// <param name="dataDirectory">The data directory; it is made where it is missing.</param>
    /// <param name="fileName">The file.</param>
    /// <returns>The file; null when another process has it.</returns>
    /// <exception cref="StorageException">The directory takes no file: it is read-only, full, or another user's.</exception>
    public static FileStream? Take(string dataDirectory, string fileName)
    {
        try
        {
            Directory.CreateDirectory(dataDirectory);
            return new FileStream(Path.Combine(dataDirectory, fileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) == Held)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                StorageFault.ReadOnly, $"The data directory {dataDirectory} takes no file: {error.Message.TrimEnd('.')}. Make it writable, or choose another place with --data DIR.", error);
        }
    }
}

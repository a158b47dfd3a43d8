using Witan.Data.Sqlite;

namespace Witan.Data.Files;

/// <summary>Writes a set of files so that a reader finds each one whole or not at all.</summary>
public static class DurableFiles
{
    /// <summary>Writes all files beside their places first, then renames each; a fault before the renames leaves nothing behind.</summary>
    /// <param name="files">Full path and content of each.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is left behind.</param>
    /// <exception cref="StorageException">The place is full, read-only or unavailable.</exception>
    public static async Task WriteAllAsync(IReadOnlyList<(string Path, byte[] Content)> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        var written = new List<(string Temporary, string Path)>();
        var current = files.Count > 0 ? files[0].Path : string.Empty;
        try
        {
            foreach (var (path, content) in files)
            {
                current = path;
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var temporary = $"{path}.{Environment.ProcessId}.part";
                written.Add((temporary, path));
                await WriteAsync(temporary, content, cancellationToken);
            }

            foreach (var (temporary, path) in written)
            {
                current = path;
                File.Move(temporary, path, overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Translate(error, current);
        }
        finally
        {
            foreach (var (temporary, _) in written)
            {
                TryDelete(temporary);
            }
        }
    }

    /// <summary>Writes one file of any size beside its place first, then renames it; a fault before that leaves nothing behind.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="StorageException">The place is full, read-only or unavailable.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(write);
        var temporary = $"{path}.{Environment.ProcessId}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Translate(error, path);
        }
        finally
        {
            TryDelete(temporary);
        }
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        // The content is derived from the journal and can be exported again at any time, so that no fsync is paid here;
        // a rename after a complete write is what keeps a reader from half a file.
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(content, cancellationToken);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A left-over .part file is not worth hiding the fault that is already on its way up.
        }
    }
}

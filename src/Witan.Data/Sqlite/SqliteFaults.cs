using Microsoft.Data.Sqlite;

namespace Witan.Data.Sqlite;

/// <summary>Turns SQLite's and the file system's errors into typed ones that name the way out.</summary>
public static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const int EnoSpc = 28;
    private const int Erofs = 30;
    private const int Edquot = 122;

    /// <summary>Translates a SQLite error, or returns null when it is a programmer's mistake that must surface as it is.</summary>
    /// <param name="error">The error.</param>
    /// <param name="path">The database file.</param>
    public static StorageException? Translate(SqliteException error, string path)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.SqliteErrorCode switch
        {
            Full => IsFull(path, error),
            ReadOnly => new(StorageFault.ReadOnly, $"The database {path} cannot be written. Make it writable, or choose another place with --data DIR.", error),
            Busy or Locked => new(StorageFault.Locked, $"Another program holds the database {path}. Wait for it to end, or choose another place with --data DIR.", error),
            Corrupt => new(StorageFault.Damaged, $"The database {path} is damaged. Restore it from a backup, or choose another place with --data DIR.", error),
            NotADatabase => new(StorageFault.Damaged, $"The file {path} is not a Witan database. Move it away, or choose another place with --data DIR.", error),
            CannotOpen => new(StorageFault.Unavailable, $"The database {path} cannot be opened. Check that the directory exists and may be written, or choose another place with --data DIR.", error),
            InputOutput => new(StorageFault.Unavailable, $"The device that holds {path} answers with an error. Check the disk and its free space, then try again.", error),
            _ => null,
        };
    }

    /// <summary>Translates a file system error.</summary>
    /// <param name="error">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    /// <param name="path">The file or directory.</param>
    public static StorageException Translate(Exception error, string path)
    {
        ArgumentNullException.ThrowIfNull(error);
        // On Unix the low 16 bits of HResult carry errno.
        return (error.HResult & 0xFFFF) switch
        {
            EnoSpc or Edquot => IsFull(path, error),
            Erofs => IsReadOnly(path, error),
            _ when error is UnauthorizedAccessException => IsReadOnly(path, error),
            _ => new(StorageFault.Unavailable, $"{path} cannot be used: {error.Message.TrimEnd('.')}. Choose another place with --data DIR or --out DIR.", error),
        };
    }

    private static StorageException IsFull(string path, Exception cause) =>
        new(StorageFault.Full, $"The disk that holds {path} is full. Free some space, then try again; what was acknowledged is kept.", cause);

    private static StorageException IsReadOnly(string path, Exception cause) =>
        new(StorageFault.ReadOnly, $"{path} cannot be written. Make it writable, or choose another place with --data DIR or --out DIR.", cause);
}

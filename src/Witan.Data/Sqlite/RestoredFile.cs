using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Files;

namespace Witan.Data.Sqlite;

/// <summary>Puts a restored file in the place of the one that stands there, so that a crash at any point leaves one of the two.</summary>
/// <remarks>
/// A verified file waits beside the database under its own name. The old one is renamed, then the new one. A program that opens
/// the directory between the two renames finds no database and a waiting file, and finishes what was begun.
/// </remarks>
internal static class RestoredFile
{
    /// <summary>What SQLite lays beside a database. It would lay what these hold over any file of the same name.</summary>
    private static readonly string[] SideFiles = ["-wal", "-shm", "-journal"];

    /// <summary>Finishes a replacement that a crash broke off.</summary>
    public static void TakeOver(DataOptions options)
    {
        if (!File.Exists(options.RestoredPath) || File.Exists(options.DatabasePath))
        {
            return;
        }

        try
        {
            SetSideFilesAside(options, $"{options.DatabasePath}.left-{Guid.NewGuid():N}");
            NativeFiles.Replace(options.RestoredPath, options.DatabasePath);
        }
        catch (FileNotFoundException)
        {
            // Another program has opened the directory at the same moment and finished it.
        }
    }

    /// <summary>Replaces the database and keeps the old one.</summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="restored">The new file, closed and whole.</param>
    /// <param name="at">When; it becomes part of the old file's name.</param>
    /// <returns>The path of the old file; null when there was none.</returns>
    /// <exception cref="StorageException">Another program uses the database.</exception>
    public static string? PutInPlace(DataOptions options, string restored, DateTimeOffset at)
    {
        var waiting = options.RestoredPath;
        string? kept = null;
        if (File.Exists(options.DatabasePath))
        {
            TakeOutOfUse(options);
            kept = FreeName(options, at);
            NativeFiles.Replace(restored, waiting);
            NativeFiles.Replace(options.DatabasePath, kept);
        }
        else
        {
            NativeFiles.Replace(restored, waiting);
        }

        SetSideFilesAside(options, kept ?? FreeName(options, at));
        NativeFiles.Replace(waiting, options.DatabasePath);
        return kept;
    }

    private static void SetSideFilesAside(DataOptions options, string name)
    {
        foreach (var side in SideFiles.Where(side => File.Exists(options.DatabasePath + side)))
        {
            NativeFiles.Replace(options.DatabasePath + side, name + side);
        }
    }

    /// <summary>Makes a file whole in itself, without a log beside it. It succeeds only when nobody else has the file open.</summary>
    public static void TakeOutOfUse(DataOptions options)
    {
        using var connection = new SqliteConnection(SqliteSettings.ConnectionString(options));
        try
        {
            connection.Open();
            connection.Execute(SqliteSettings.Pragmas(options));
            connection.ExecuteScalar<string>("PRAGMA journal_mode = DELETE;");
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, options.DatabasePath) is { Fault: not StorageFault.Damaged } fault)
        {
            throw fault;
        }
        catch (SqliteException)
        {
            // A damaged file is kept as it is: it is what the restore replaces.
        }
    }

    private static string FreeName(DataOptions options, DateTimeOffset at)
    {
        var name = $"{options.DatabasePath}.before-{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        return File.Exists(name) ? $"{name}-{Guid.NewGuid():N}" : name;
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Models.Cache.Disk;

/// <summary>Tells a damaged file from a disk that fails.</summary>
internal static class DiskTrouble
{
    /// <summary>Gets whether an exception comes from the disk or from the file on it at all.</summary>
    public static bool IsTrouble(Exception error) => error is SqliteException or IOException or UnauthorizedAccessException;

    /// <summary>Gets whether it says that the file is not what we wrote.</summary>
    /// <remarks>
    /// All that is not the disk's: our statements are constants, so that SQLite finds no fault with them unless the file's own description of
    /// its tables, or a length in it, was changed.
    /// </remarks>
    public static bool IsDamage(Exception error) => error is SqliteException fault && fault.SqliteErrorCode is not (
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN
        or raw.SQLITE_PERM or raw.SQLITE_INTERRUPT or raw.SQLITE_PROTOCOL or raw.SQLITE_AUTH or raw.SQLITE_NOLFS or raw.SQLITE_ABORT);
}

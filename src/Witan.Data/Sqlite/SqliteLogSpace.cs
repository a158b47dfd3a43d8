using Microsoft.Win32.SafeHandles;

namespace Witan.Data.Sqlite;

/// <summary>Keeps room on the disk behind the end of the write-ahead log, so that a commit overwrites and does not append.</summary>
/// <remarks>
/// A file that grows makes the file system journal its new length with every sync: a page appended and synced took twice as long as
/// a page overwritten and synced (ext4, 2026-11: 385 and 179 µs). SQLite reads no further than the last frame whose salt and
/// checksum fit, and zeros never fit; it leaves its own log at full length after a checkpoint and overwrites it from the start.
/// Only for whoever holds the write lock: nobody else lengthens the log then. It is speed and nothing else, so a fault here is no fault.
/// </remarks>
/// <param name="log">The path of the log.</param>
internal sealed class SqliteLogSpace(string log) : IDisposable
{
    /// <summary>The least that is added at once, in bytes.</summary>
    private const int RoomMin = 256 * 1024;

    /// <summary>The most that is added at once, in bytes: as long as SQLite's log is when it is checkpointed.</summary>
    private const int RoomMax = 4 * 1024 * 1024;

    private static readonly byte[] Zeros = new byte[RoomMin];

    private SafeFileHandle? _file;
    private long _length;
    private bool _given;

    /// <summary>Makes room when the log has grown past what was made before, or was cut.</summary>
    public void Keep()
    {
        if (_given)
        {
            return;
        }

        try
        {
            _file ??= File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(_file);
            if (length != _length)
            {
                _length = Lengthen(_file, length);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk, most likely. SQLite appends as it always did, and says what it has to say about the disk.
            _given = true;
        }
    }

    public void Dispose() => _file?.Dispose();

    private static long Lengthen(SafeFileHandle file, long length)
    {
        var room = Math.Clamp(length, RoomMin, RoomMax) / RoomMin * RoomMin;
        try
        {
            for (var written = 0L; written < room; written += RoomMin)
            {
                RandomAccess.Write(file, Zeros, length + written);
            }
        }
        catch (IOException)
        {
            // What is left of the disk is for the rows.
            RandomAccess.SetLength(file, length);
            throw;
        }

        return length + room;
    }
}

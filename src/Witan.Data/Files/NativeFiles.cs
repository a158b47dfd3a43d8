using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Witan.Data.Files;

/// <summary>What the framework does not do, or does and hides its failure: syncs, and renames that survive a loss of power.</summary>
internal static partial class NativeFiles
{
    private const int ReadOnly = 0;

    /// <summary>Puts a file's content on the disk.</summary>
    /// <exception cref="IOException">The device answers with an error; the framework's own flush returns normally then.</exception>
    public static void Sync(SafeFileHandle file)
    {
        if (OperatingSystem.IsWindows())
        {
            RandomAccess.FlushToDisk(file);
        }
        else if (FileSync(file) != 0)
        {
            throw Failed("sync");
        }
    }

    /// <summary>Gives a file another's name, in one step, and puts the change on the disk.</summary>
    public static void Replace(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        SyncDirectory(Path.GetDirectoryName(Path.GetFullPath(to))!);
    }

    private static void SyncDirectory(string path)
    {
        // Windows has no such thing, and needs none.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var directory = OpenPath(path, ReadOnly);
        if (directory.IsInvalid || FileSync(directory) != 0)
        {
            throw Failed($"sync of {path}");
        }
    }

    private static IOException Failed(string what)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"The {what} failed: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FileSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenPath(string path, int flags);
}

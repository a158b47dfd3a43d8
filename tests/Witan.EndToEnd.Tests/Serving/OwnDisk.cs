using Witan.Testing.Processes;

namespace Witan.EndToEnd.Tests.Serving;

/// <summary>A disk that one process alone sees: small, to be filled and made read-only while it runs. Takes no rights of the machine's administrator.</summary>
internal static class OwnDisk
{
    private static readonly string[] OwnRoom = ["--map-root-user", "--mount", "sh", "-c"];

    /// <summary>Gets the command by which a process gets one.</summary>
    public static string Room => "unshare";

    /// <summary>Runs a command with an empty disk of a size at a directory.</summary>
    public static IReadOnlyList<string> Small(string directory, string size, params string[] command) =>
        [.. OwnRoom, """mount -t tmpfs -o "size=$1" tmpfs "$2" && shift 2 && exec "$@" """, "sh", size, directory, .. command];

    /// <summary>Runs a command with what lies in a directory, read-only.</summary>
    public static IReadOnlyList<string> ReadOnly(string directory, params string[] command) =>
        [.. OwnRoom, """mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@" """, "sh", directory, .. command];

    /// <summary>Names a file of the disk of a process, as the others see it.</summary>
    public static string Inside(int process, string path) => $"/proc/{process}/root{path}";

    /// <summary>Fills the disk of a process to the last block.</summary>
    /// <returns>The file that takes the room.</returns>
    public static string Fill(int process, string directory)
    {
        var path = Inside(process, Path.Combine(directory, "filler"));
        using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            return path;
        }
    }

    /// <summary>Makes the disk of a process read-only, or writable again.</summary>
    public static async Task RemountAsync(int process, string directory, string how)
    {
        var done = await WitanProcess.RunAsync("nsenter", ["--target", $"{process}", "--user", "--mount", "--preserve-credentials", "mount", "-o", $"remount,{how}", directory]);
        Assert.True(done.ExitCode == 0, done.Error);
    }
}

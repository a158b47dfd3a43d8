using System.Runtime.InteropServices;

namespace Witan.Server.Supervision;

/// <summary>Sends signals, which the framework does not.</summary>
internal static partial class NativeProcesses
{
    /// <summary>Asks a process to end.</summary>
    public const int Terminate = 15;

    /// <summary>Ends it, whatever it does.</summary>
    public const int Kill = 9;

    /// <summary>Sends a signal; nothing happens when the process is gone.</summary>
    public static void Send(int process, int signal) => _ = SendSignal(process, signal);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}

using System.Diagnostics;
using System.Globalization;

namespace Witan.Runs.Driving;

/// <summary>Names this process so that another one on the same machine can tell whether it still lives.</summary>
public static class ProcessName
{
    private const int Parts = 3;

    /// <summary>How far two readings of one process's beginning may lie apart: the kernel tells it in ticks since the machine began.</summary>
    private const long SecondsApart = 2;

    /// <summary>Gets the name: machine, process id and when the process began.</summary>
    public static string Own { get; } = Make();

    /// <summary>Tells whether a process that a name stands for is known to be gone. Of another machine's nothing is known.</summary>
    /// <param name="name">The name.</param>
    public static bool IsGone(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('/');
        if (parts.Length != Parts || parts[0] != Environment.MachineName || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited
                || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var began)
                || Math.Abs(Began(process) - began) > SecondsApart;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Make()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName.Replace('/', '-')}/{process.Id}/{Began(process)}");
    }

    private static long Began(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
}

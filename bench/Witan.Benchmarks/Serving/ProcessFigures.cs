using System.Globalization;

namespace Witan.Benchmarks.Serving;

/// <summary>What Linux tells of another process.</summary>
internal static class ProcessFigures
{
    /// <summary>Linux tells programs of so many ticks a second, whatever its own clock does.</summary>
    private const double Ticks = 100;

    /// <summary>Gets the processor time that it used, in seconds.</summary>
    public static double ProcessorSeconds(int process)
    {
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ")[1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / Ticks;
    }

    /// <summary>Gets what it takes of the machine's memory, in bytes.</summary>
    public static long Resident(int process)
    {
        const string Name = "VmRSS:";
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(Name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[Name.Length..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
    }
}

using System.Globalization;

namespace Witan.Benchmarks.Caching;

/// <summary>What is measured, and where.</summary>
internal sealed record CacheBenchOptions
{
    /// <summary>The keys of the trace.</summary>
    public const int Keys = 100_000;

    /// <summary>How many entries there is room for.</summary>
    public const int Room = 10_000;

    /// <summary>The skew of the trace.</summary>
    public const double Skew = 0.99;

    /// <summary>The requests of the trace.</summary>
    public const int Requests = 1_000_000;

    /// <summary>The bytes of an answer in memory: all caches are given the same.</summary>
    public const int AnswerBytes = 100;

    /// <summary>Gets how many turns there are of each kind.</summary>
    /// <value>5.</value>
    public int Runs { get; init; } = 5;

    /// <summary>Gets the directory for the files. It must lie on a disk.</summary>
    /// <value>The working directory.</value>
    public string Directory { get; init; } = ".";

    /// <summary>Gets where the other cache's program is installed; null to measure without it.</summary>
    public string? Peer { get; init; }

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static CacheBenchOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new CacheBenchOptions();
        for (var index = 0; index + 1 < arguments.Count; index += 2)
        {
            switch (arguments[index], arguments[index + 1])
            {
                case ("--data", var directory):
                    options = options with { Directory = directory };
                    break;
                case ("--peer", var directory):
                    options = options with { Peer = directory };
                    break;
                case ("--runs", var text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0:
                    options = options with { Runs = runs };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Count % 2 == 0 ? options : null;
    }
}

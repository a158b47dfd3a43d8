using System.Globalization;

namespace Witan.Benchmarks.Steps;

/// <summary>What is measured, and where.</summary>
internal sealed record StepsOptions
{
    /// <summary>Gets how many runs of the loop there are of each kind.</summary>
    /// <value>5.</value>
    public int Runs { get; init; } = 5;

    /// <summary>Gets the directory for the databases. It must lie on a disk: in memory a sync costs nothing, and nothing is measured.</summary>
    /// <value>The working directory.</value>
    public string Directory { get; init; } = ".";

    /// <summary>Gets where the other engine's program is installed; null to measure ours alone.</summary>
    public string? Peer { get; init; }

    /// <summary>Gets the rounds of the loop: few and many.</summary>
    public static (int Few, int Many) Rounds { get; } = (10, 100);

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static StepsOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new StepsOptions();
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

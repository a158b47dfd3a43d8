using System.Globalization;

namespace Witan.Benchmarks.GroupCommit;

/// <summary>What is measured, and where.</summary>
internal sealed record GroupCommitOptions
{
    /// <summary>Gets how many callers write at once.</summary>
    /// <value>64.</value>
    public int Writers { get; init; } = 64;

    /// <summary>Gets how long one run takes.</summary>
    /// <value>3 s.</value>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets how many runs there are of each kind.</summary>
    /// <value>5.</value>
    public int Runs { get; init; } = 5;

    /// <summary>Gets the directory for the databases. It must lie on a disk: in memory a sync costs nothing, and nothing is measured.</summary>
    /// <value>The working directory.</value>
    public string Directory { get; init; } = ".";

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static GroupCommitOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new GroupCommitOptions();
        for (var index = 0; index + 1 < arguments.Count; index += 2)
        {
            var (name, value) = (arguments[index], arguments[index + 1]);
            if (name == "--data")
            {
                options = options with { Directory = value };
                continue;
            }

            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return null;
            }

            switch (name)
            {
                case "--writers":
                    options = options with { Writers = number };
                    break;
                case "--seconds":
                    options = options with { Duration = TimeSpan.FromSeconds(number) };
                    break;
                case "--runs":
                    options = options with { Runs = number };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Count % 2 == 0 ? options : null;
    }
}

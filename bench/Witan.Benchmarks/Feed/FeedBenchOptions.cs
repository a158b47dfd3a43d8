using System.Globalization;

namespace Witan.Benchmarks.Feed;

/// <summary>What is measured, and where.</summary>
internal sealed record FeedBenchOptions
{
    /// <summary>Gets how many follow the run in the large case.</summary>
    /// <value>1,000.</value>
    public int Subscribers { get; init; } = 1000;

    /// <summary>Gets how many events are appended a second.</summary>
    /// <value>30.</value>
    public int EventsPerSecond { get; init; } = 30;

    /// <summary>Gets how long one run takes.</summary>
    /// <value>10 s.</value>
    public int Seconds { get; init; } = 10;

    /// <summary>Gets how many runs there are of each kind.</summary>
    /// <value>5.</value>
    public int Runs { get; init; } = 5;

    /// <summary>Gets the directory for the databases. It must lie on a disk.</summary>
    /// <value>The working directory.</value>
    public string Directory { get; init; } = ".";

    /// <summary>Gets how many follow the run in the cases with stalled readers.</summary>
    public const int FewSubscribers = 100;

    /// <summary>Gets how many of those read nothing, in each case.</summary>
    public static IReadOnlyList<int> Stalled { get; } = [0, 1, 10];

    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static FeedBenchOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new FeedBenchOptions();
        for (var index = 0; index + 1 < arguments.Count; index += 2)
        {
            var number = int.TryParse(arguments[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            var next = (arguments[index], number) switch
            {
                ("--data", _) => options with { Directory = arguments[index + 1] },
                ("--subscribers", > 0) => options with { Subscribers = number },
                ("--rate", > 0) => options with { EventsPerSecond = number },
                ("--seconds", > 0) => options with { Seconds = number },
                ("--runs", > 0) => options with { Runs = number },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return arguments.Count % 2 == 0 ? options : null;
    }
}

using System.Globalization;

namespace Witan.Benchmarks.Steps;

/// <summary>Measures how long it takes to read a run from the database and to fold it.</summary>
internal static class ReplayCommand
{
    /// <summary>The longest that a run of <see cref="Events"/> events may take, in milliseconds.</summary>
    public const double MaxMs = 5;

    /// <summary>How many events are replayed, about.</summary>
    public const int Events = 1000;

    private const int Times = 100;

    /// <summary>Measures and prints a line; the exit code is 0 when the limit is kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (StepsOptions.Parse(arguments) is not { } options)
        {
            await Console.Error.WriteLineAsync("replay: a directory is expected after --data");
            return 2;
        }

        var (ms, events) = await MeasureAsync(new OwnLoop(options.Directory));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"replay of {events} events: {ms:0.00} ms, median of {Times} (at most {MaxMs} ms)"));
        return ms <= MaxMs ? 0 : 1;
    }

    /// <summary>Measures it.</summary>
    public static Task<(double Ms, long Events)> MeasureAsync(OwnLoop own) => own.ReplayAsync(Events, Times);
}

using System.Globalization;
using Witan.Benchmarks.Steps;

namespace Witan.Benchmarks.Boards;

/// <summary>Measures what the engine adds to a full board: three parts, four experts, four rounds, minds that take 20 ms; and how long its own work takes.</summary>
internal static class BoardSpeedCommand
{
    private const double RatioMax = 1.3;
    private const double MsPerStepMax = 5;
    private const int WarmUps = 20;
    private static readonly TimeSpan Call = TimeSpan.FromMilliseconds(20);

    /// <summary>Measures and prints a table; the exit code is 0 when the limits are kept, 1 when not, 2 for a wrong call.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (StepsOptions.Parse(arguments) is not { Peer: null } options)
        {
            await Console.Error.WriteLineAsync("board-speed: a number above 0 is expected after --runs, a directory after --data");
            return 2;
        }

        var board = new FullBoard(options.Directory);
        // The first board pays for what is compiled as it runs; users of the command line meet it each time.
        var cold = await board.RunAsync(Call);
        for (var time = 0; time < WarmUps; time++)
        {
            await board.RunAsync(TimeSpan.Zero);
        }

        var (slow, instant) = (new List<BoardFigures>(), new List<BoardFigures>());
        for (var run = 0; run < options.Runs; run++)
        {
            slow.Add(await board.RunAsync(Call));
            instant.Add(await board.RunAsync(TimeSpan.Zero));
        }

        var ratio = StepFigures.Middle(slow.Select(figures => figures.WallMs / figures.CriticalMs));
        var step = StepFigures.Middle(instant.Select(figures => figures.WallMs / figures.Steps));
        var cpu = StepFigures.Middle(instant.Select(figures => figures.CpuMs / figures.Steps));
        var middle = slow.OrderBy(figures => figures.WallMs).ElementAt(slow.Count / 2);
        Console.WriteLine($"| median of {options.Runs} | calls | steps | wall ms | critical path ms | wall : critical path | engine ms/step | CPU ms/step |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the first, cold | {cold.Calls} | {cold.Steps} | {cold.WallMs:0} | {cold.CriticalMs:0} | {cold.WallMs / cold.CriticalMs:0.00} | | |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| warm | {middle.Calls} | {middle.Steps} | {middle.WallMs:0} | {middle.CriticalMs:0} | {ratio:0.00} (at most {RatioMax}) | {step:0.00} (at most {MsPerStepMax}) | {cpu:0.00} |"));
        return ratio <= RatioMax && step <= MsPerStepMax ? 0 : 1;
    }
}

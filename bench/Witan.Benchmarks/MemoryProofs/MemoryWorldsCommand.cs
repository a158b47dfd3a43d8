using System.Globalization;
using Witan.Testing.Memories;

namespace Witan.Benchmarks.MemoryProofs;

/// <summary>Simulated worlds of the memory, one for each seed.</summary>
internal static class MemoryWorldsCommand
{
    private const int SeedsDefault = 1_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var seeds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : SeedsDefault;
        var began = TimeProvider.System.GetTimestamp();
        using var places = await MemoryPlaces.CreateAsync();
        var (operations, busy, steps, failed) = (0L, 0L, 0L, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var result = await MemoryWorld.RunAsync(seed, places);
            (operations, busy, steps) = (operations + result.Operations, busy + result.Busy, steps + result.Steps);
            if (result.Failures.Count > 0)
            {
                failed++;
                Console.Error.WriteLine($"Seed {seed}: {string.Join(' ', result.Failures)}");
            }
        }

        Console.WriteLine("| seeds | operations | refused at once | steps of the scheduler | seeds with a fault | seconds |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seeds} | {operations} | {busy} | {steps} | {failed} | {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} |"));
        return failed == 0 ? 0 : 1;
    }
}

using System.Globalization;

namespace Witan.DataWorker.Commands;

/// <summary>Opens what a killed process left, and says what is in it.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(string directory)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var database = await WorkerData.OpenAsync(directory);
        Lines.Print(string.Create(CultureInfo.InvariantCulture, $"opened {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds:0}"));
        foreach (var line in (await Inspection.OfAsync(database)).Print())
        {
            Lines.Print(line);
        }

        return 0;
    }
}

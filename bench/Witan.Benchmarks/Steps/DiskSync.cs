using Microsoft.Win32.SafeHandles;
using Witan.Data;

namespace Witan.Benchmarks.Steps;

/// <summary>What the disk itself takes: one page appended to a file and synced. No durable step can be faster.</summary>
/// <param name="directory">Where the file is kept.</param>
internal sealed class DiskSync(string directory)
{
    private const int Page = 4096;

    /// <summary>Appends so many pages, each with a sync of its own under <see cref="Durability.Full"/>.</summary>
    public StepFigures Run(int pages, Durability durability)
    {
        var path = Path.Combine(directory, $"sync-{Environment.ProcessId}");
        try
        {
            using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
            var began = TimeProvider.System.GetTimestamp();
            Append(file, pages, durability);
            return new StepFigures(TimeProvider.System.GetElapsedTime(began).TotalMicroseconds / pages, Page);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Append(SafeFileHandle file, int pages, Durability durability)
    {
        var page = new byte[Page];
        for (var number = 0; number < pages; number++)
        {
            RandomAccess.Write(file, page, (long)number * Page);
            if (durability == Durability.Full)
            {
                RandomAccess.FlushToDisk(file);
            }
        }
    }
}

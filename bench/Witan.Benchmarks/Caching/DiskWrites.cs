using Witan.Models.Cache;
using Witan.Testing.Caching;

namespace Witan.Benchmarks.Caching;

/// <summary>Writes to a file that is full: every answer that comes makes another one go.</summary>
/// <param name="directory">Where the file is kept.</param>
internal sealed class DiskWrites(string directory)
{
    private const long Budget = 64 * 1024 * 1024;
    private const int AnswerBytes = 1_024;
    private const int Thousand = 1_000;
    private const int Thousands = 60;

    /// <summary>The thousands at each end that are taken together: one alone meets a moving of the log into the file, or none.</summary>
    private const int AtEachEnd = 5;

    private static readonly TimeProvider Clock = TimeProvider.System;

    /// <summary>Fills a new file twice over and measures from then on; a thousand is over when it is committed.</summary>
    public async Task<DiskFigures> RunAsync(CancellationToken cancellationToken)
    {
        var place = Directory.CreateDirectory(Path.Combine(directory, $"cache-{Environment.ProcessId}"));
        try
        {
            var options = new CacheOptions { Directory = place.FullName, DiskBytesMax = Budget };
            await using var disk = new AnswerDisk(options, Clock);
            var answer = SampleKeys.Answer(1, AnswerBytes);
            var next = 0;
            var largest = 0L;
            for (var filling = 0; filling < 2 * Budget / AnswerBytes / Thousand; filling++)
            {
                await WriteAsync();
            }

            var times = new double[Thousands];
            for (var number = 0; number < Thousands; number++)
            {
                times[number] = await WriteAsync();
            }

            return new DiskFigures(Thousands * Thousand / (times.Sum() / 1000), times[..AtEachEnd].Average(), times[^AtEachEnd..].Average(), (double)largest / Budget, disk.Stats.DroppedWrites);

            async Task<double> WriteAsync()
            {
                // Keys are made before: hashing requests is not the disk's work.
                var keys = Enumerable.Range(next, Thousand).Select(key => SampleKeys.Key(key)).ToArray();
                next += Thousand;
                var expires = Clock.GetUtcNow().AddDays(30);
                var began = Clock.GetTimestamp();
                foreach (var key in keys)
                {
                    disk.TryPut(key, answer, expires);
                }

                await disk.FlushAsync(cancellationToken);
                var took = Clock.GetElapsedTime(began).TotalMilliseconds;
                largest = Math.Max(largest, disk.Stats.FileBytes);
                return took;
            }
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}

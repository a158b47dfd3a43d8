namespace Witan.Benchmarks.Caching;

/// <summary>What one turn of the disk showed, past its capacity.</summary>
/// <param name="PerSecond">Writes a second, over all of them.</param>
/// <param name="FirstMs">A thousand at the beginning: the mean of the first five.</param>
/// <param name="LastMs">A thousand at the end: the mean of the last five.</param>
/// <param name="FileShare">The largest size of the file and its log that was seen, of the budget.</param>
/// <param name="Dropped">Writes that were dropped.</param>
internal sealed record DiskFigures(double PerSecond, double FirstMs, double LastMs, double FileShare, long Dropped);

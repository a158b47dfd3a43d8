namespace Witan.Benchmarks.Caching;

/// <summary>What one turn of the disk showed, past its capacity.</summary>
/// <param name="PerSecond">Writes a second, over all of them.</param>
/// <param name="FirstMs">The first thousand.</param>
/// <param name="LastMs">The last thousand.</param>
/// <param name="FileShare">The largest size of the file and its log that was seen, of the budget.</param>
/// <param name="Dropped">Writes that were dropped.</param>
internal sealed record DiskFigures(double PerSecond, double FirstMs, double LastMs, double FileShare, long Dropped);

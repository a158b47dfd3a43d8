using System.Diagnostics.Metrics;

namespace Witan.Data.Metrics;

/// <summary>What is counted of the database, under the meter <see cref="Name"/>. Npgsql counts its own under its own name.</summary>
public static class DataMeters
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Witan.Data";

    private static readonly Meter Meter = new(Name);

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("witan.data.writes.waiting", "{write}", "Writes that wait for SQLite's writer, those in its batch included.");

    private static readonly Histogram<int> Batches = Meter.CreateHistogram<int>("witan.data.batch.size", "{write}", "Writes that SQLite committed with one sync of the disk.");

    private static readonly Histogram<double> Commits = Meter.CreateHistogram<double>("witan.data.commit.duration", "s", "How long SQLite's commits took, the sync of the disk included.");

    private static readonly Histogram<double> Writes = Meter.CreateHistogram<double>("witan.data.write.duration", "s", "How long writes took from their caller's view, the wait for the turn included.");

    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("witan.data.faults", "{fault}", "Faults of the database, by kind.");

    /// <summary>A write has queued.</summary>
    internal static void Queued() => Waiting.Add(1);

    /// <summary>A write has ended.</summary>
    internal static void Left() => Waiting.Add(-1);

    /// <summary>A batch was committed.</summary>
    internal static void Committed(int writes, TimeSpan took)
    {
        Batches.Record(writes);
        Commits.Record(took.TotalSeconds);
    }

    /// <summary>A write has ended, well or not.</summary>
    internal static void Wrote(TimeSpan took) => Writes.Record(took.TotalSeconds);

    /// <summary>The world did something wrong.</summary>
    internal static void Failed(StorageFault fault) => Faults.Add(1, new KeyValuePair<string, object?>("kind", fault.ToString().ToLowerInvariant()));
}

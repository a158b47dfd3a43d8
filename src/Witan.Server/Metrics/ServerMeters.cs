using System.Diagnostics;
using System.Diagnostics.Metrics;
using Witan.Data.Due;
using Witan.Data.Outbox;
using Witan.Runs.Activation;

namespace Witan.Server.Metrics;

/// <summary>What is measured of the process and of the queues, under the meter <see cref="Name"/>.</summary>
public sealed class ServerMeters : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Witan.Server";

    /// <summary>How long a look at the queues is good for: they are read so often at most, however often somebody collects.</summary>
    public static readonly TimeSpan QueuesFor = TimeSpan.FromSeconds(5);

    private static readonly string[] Kinds = [DatabaseDueRuns.Kind, Outbox.DueKind];

    private readonly Meter _meter = new(Name);
    private readonly DueWork? _due;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Task<IReadOnlyList<(string Kind, DueBacklog Backlog)>> _reading = Task.FromResult<IReadOnlyList<(string, DueBacklog)>>([]);
    private long _readAt;

    /// <summary>Initializes a new instance of the <see cref="ServerMeters"/> class.</summary>
    /// <param name="due">The list of due work; null when there is none to measure.</param>
    /// <param name="time">The clock.</param>
    public ServerMeters(DueWork? due, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_due, _time) = (due, time);
        _meter.CreateObservableGauge("witan.queue.due", () => Queues(backlog => backlog.Count), "{item}", "Work that is due and not done, by queue: runs, outbox.");
        _meter.CreateObservableGauge(
            "witan.queue.oldest", () => Queues(backlog => backlog.Oldest is { } at ? Math.Max(0, (time.GetUtcNow() - at).TotalSeconds) : 0), "s", "For how long the oldest of it has been due, by queue.");
        _meter.CreateObservableGauge("witan.process.open_files", () => Files("/proc/self/fd"), "{file}", "Files, sockets and pipes that the process holds open.");
        _meter.CreateObservableGauge("witan.process.threads", () => Files("/proc/self/task"), "{thread}", "Threads of the process.");
        _meter.CreateObservableGauge("witan.process.start_time", () => Started, "s", "When the process started, in seconds since 1970.");
        _meter.CreateObservableGauge("witan.build.info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", typeof(ServerMeters).Assembly.GetName().Version!.ToString(3))), description: "Always 1; the label tells the program's version.");
    }

    private static double Started { get; } = new DateTimeOffset(Process.GetCurrentProcess().StartTime.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000.0;

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    /// <summary>What was seen last. Nobody who collects waits for the database: it may be the very thing that is looked for.</summary>
    private IEnumerable<Measurement<double>> Queues(Func<DueBacklog, double> value)
    {
        IReadOnlyList<(string Kind, DueBacklog Backlog)> seen;
        lock (_gate)
        {
            seen = _reading.IsCompletedSuccessfully ? _reading.Result : [];
            if (_due is not null && _reading.IsCompleted && (_readAt == 0 || _time.GetElapsedTime(_readAt) >= QueuesFor))
            {
                _readAt = _time.GetTimestamp();
                _reading = ReadAsync(_due);
            }
        }

        return seen.Select(queue => new Measurement<double>(value(queue.Backlog), new KeyValuePair<string, object?>("queue", queue.Kind)));
    }

    private async Task<IReadOnlyList<(string Kind, DueBacklog Backlog)>> ReadAsync(DueWork due)
    {
        // Away from whoever collects.
        await Task.Yield();
        var found = new List<(string, DueBacklog)>();
        foreach (var kind in Kinds)
        {
            found.Add((kind, await due.BacklogAsync(kind, _time.GetUtcNow(), CancellationToken.None)));
        }

        return found;
    }

    private static IEnumerable<Measurement<int>> Files(string directory)
    {
        try
        {
            return [new Measurement<int>(Directory.EnumerateFileSystemEntries(directory).Count())];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not Linux, or gone in this moment: no value is truer than a made-up one.
            return [];
        }
    }
}

using System.Diagnostics.Metrics;
using Witan.Runs.Driving;
using Witan.Runs.Events;

namespace Witan.Runs.Journal;

/// <summary>What is counted of runs, under the meter <see cref="Name"/>. Nobody who listens costs a few nanoseconds.</summary>
public static class RunMeters
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Witan.Runs";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Opened = Meter.CreateCounter<long>("witan.runs.opened", "{run}", "Runs opened, by kind.");

    private static readonly Counter<long> Closed = Meter.CreateCounter<long>("witan.runs.closed", "{run}", "Runs closed, by outcome.");

    private static readonly Counter<long> Paused = Meter.CreateCounter<long>("witan.runs.paused", "{pause}", "Pauses of runs, asked for or forced.");

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>("witan.runs.steps", "{step}", "Steps that ended, by outcome: done, failed, absent.");

    private static readonly Histogram<double> StepTimes = Meter.CreateHistogram<double>("witan.runs.step.duration", "s", "How long steps took, from their beginning until their result was there.");

    private static readonly Counter<long> Events = Meter.CreateCounter<long>("witan.runs.events", "{event}", "Events appended to journals.");

    /// <summary>Counts what was appended.</summary>
    internal static void Appended(IReadOnlyList<RunEvent> events)
    {
        Events.Add(events.Count);
        foreach (var appended in events)
        {
            switch (appended)
            {
                case RunOpened opened:
                    Opened.Add(1, new KeyValuePair<string, object?>("kind", opened.Kind));
                    break;
                case RunClosed closed:
                    Closed.Add(1, Outcome(closed.Outcome.ToString().ToLowerInvariant()));
                    break;
                case RunPaused:
                    Paused.Add(1);
                    break;
                case StepFailed:
                    Steps.Add(1, Outcome("failed"));
                    break;
                case StepAbsent:
                    Steps.Add(1, Outcome("absent"));
                    break;
                case IStepResult:
                    Steps.Add(1, Outcome("done"));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Notes how long a step took.</summary>
    internal static void Took(TimeSpan time) => StepTimes.Record(time.TotalSeconds);

    private static KeyValuePair<string, object?> Outcome(string outcome) => new("outcome", outcome);
}

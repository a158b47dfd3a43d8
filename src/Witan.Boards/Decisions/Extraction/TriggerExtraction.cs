using Witan.Boards.Decisions.Triggers;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Events;

namespace Witan.Boards.Decisions.Extraction;

/// <summary>Reads a swarm's triggers, with their numbers, from its events. Pure.</summary>
/// <remarks>
/// First what the documents say in sentences, then the thresholds that were reported, then what is watched for findings that wait or are accepted,
/// the weightiest first. What has no number to compare with is left out: nobody could tell when it is reached. It stands in the record all the same.
/// </remarks>
public static class TriggerExtraction
{
    /// <summary>The most triggers of one decision; more would be watched by nobody.</summary>
    public const int TriggersMax = 50;

    /// <summary>What is done when nobody said what.</summary>
    internal const string LookAgain = "Look at the decision again.";

    /// <summary>Reads them.</summary>
    /// <param name="state">The fold of the run's events.</param>
    public static IReadOnlyList<TriggerSpec> From(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        IEnumerable<TriggerSpec> stated = state.Brief is { } brief ? TriggerSentences.In(brief) : [];
        return
        [
            .. stated
                .Concat((state.Report?.Thresholds ?? []).Select(Stated).OfType<TriggerSpec>())
                .Concat(Watched(state))
                .DistinctBy(trigger => (trigger.Metric, trigger.Comparison, trigger.Threshold, trigger.Unit))
                .Take(TriggersMax),
        ];
    }

    /// <summary>Reads them from a record whose run is elsewhere: what its documents say in sentences is not known here.</summary>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<TriggerSpec> From(DecisionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var watched = record.Plan.SelectMany(phase => phase.Items)
            .Select(item => item.Trigger is { } watch ? Make(watch.Metric, watch.Red, watch.Yellow, item.Action, $"finding {item.Finding}") : null);
        return
        [
            .. record.StatedThresholds.Select(Stated)
                .Concat(watched)
                .OfType<TriggerSpec>()
                .DistinctBy(trigger => (trigger.Metric, trigger.Comparison, trigger.Threshold, trigger.Unit))
                .Take(TriggersMax),
        ];
    }

    private static TriggerSpec? Stated(StatedLimit limit) => limit.Red is { } red
        ? Make(limit.Metric, red, limit.Yellow, LookAgain, $"{limit.Evidence.Document}, line {limit.Evidence.Line}")
        : null;

    private static IEnumerable<TriggerSpec> Watched(SwarmState state)
    {
        var placements = Standings.Of(state).ToDictionary(standing => standing.Finding, standing => standing.Placement, StringComparer.Ordinal);
        return state.Findings
            .Where(finding => placements[finding.Id] != Placement.Before)
            .OrderBy(finding => placements[finding.Id])
            .Select(finding => Make(finding.Watch.Metric, finding.Watch.Red, finding.Watch.Yellow, finding.Mitigation, $"finding {finding.Id}"))
            .OfType<TriggerSpec>();
    }

    private static TriggerSpec? Make(string metric, string red, string? yellow, string action, string origin)
    {
        if (ThresholdText.Parse(red) is not { } parsed || MetricName.Of(metric) is not { Length: > 0 } name)
        {
            return null;
        }

        return new TriggerSpec
        {
            Metric = name,
            Label = TriggerSpec.Cut(metric),
            Comparison = parsed.Comparison,
            Threshold = parsed.Value,
            Warning = Warning(parsed, yellow),
            Unit = parsed.Unit,
            Hold = parsed.Hold,
            Action = TriggerSpec.Cut(action),
            Origin = origin,
        };
    }

    /// <summary>The stated warning nearest to the safe side, if it stands before the threshold at all.</summary>
    private static double? Warning(ParsedThreshold parsed, string? yellow)
    {
        var isUpward = parsed.Comparison.IsUpward();
        var before = (yellow is null ? [] : ThresholdText.Numbers(yellow, parsed.Unit))
            .Where(value => isUpward ? value < parsed.Value : value > parsed.Value)
            .ToList();
        return before.Count == 0 ? null : isUpward ? before.Min() : before.Max();
    }
}

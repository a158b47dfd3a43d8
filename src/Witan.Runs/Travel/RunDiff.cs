using System.Globalization;
using Witan.Runs.Control;
using Witan.Runs.Driving;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Travel;

/// <summary>What two runs have in common and what they have not. Made of their events alone; times are not compared.</summary>
public sealed record RunDiff
{
    /// <summary>Gets how many of the first events are the same.</summary>
    public required long EventsCommon { get; init; }

    /// <summary>Gets where the runs part; null when all events are the same.</summary>
    public required EventDiff? Parting { get; init; }

    /// <summary>Gets every step that has a result in either, in the order of the first run, then of the second.</summary>
    public required IReadOnlyList<StepDiff> Steps { get; init; }

    /// <summary>Gets the limits that a person may change, by name.</summary>
    public required IReadOnlyList<ValueDiff> Limits { get; init; }

    /// <summary>Gets how they ended; null for one that has not.</summary>
    public required ValueDiff Outcome { get; init; }

    /// <summary>Gets whether no event differs.</summary>
    public bool IsSame => Parting is null;

    /// <summary>Compares two runs.</summary>
    /// <param name="a">The events of the first.</param>
    /// <param name="b">The events of the second.</param>
    /// <param name="catalog">Names events, and writes them as they are stored.</param>
    public static RunDiff Of(IReadOnlyList<RecordedEvent> a, IReadOnlyList<RecordedEvent> b, EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(catalog);
        var common = a.Zip(b).TakeWhile(pair => catalog.Write(pair.First.Event) == catalog.Write(pair.Second.Event)).Count();
        var (controlA, controlB) = (RunControl.Of(a), RunControl.Of(b));
        return new RunDiff
        {
            EventsCommon = common,
            Parting = common == a.Count && common == b.Count ? null : new EventDiff(common + 1, Name(a, common, catalog), Name(b, common, catalog)),
            Steps = StepsOf(Results(a, catalog), Results(b, catalog)),
            Limits = LimitsOf(controlA.Limits, controlB.Limits),
            Outcome = new ValueDiff("outcome", Ending(controlA), Ending(controlB)),
        };
    }

    private static string? Name(IReadOnlyList<RecordedEvent> events, int index, EventCatalog catalog) =>
        index < events.Count ? catalog.NameOf(events[index].Event) : null;

    /// <summary>Gets the results as they are stored, by step. Events hold lists, so that comparing them as objects would not do.</summary>
    private static OrderedDictionary<string, (string Name, string Payload)> Results(IReadOnlyList<RecordedEvent> events, EventCatalog catalog)
    {
        var results = new OrderedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var recorded in events)
        {
            if (recorded.Event is IStepResult result)
            {
                results[result.Step] = catalog.Write(recorded.Event);
            }
        }

        return results;
    }

    private static List<StepDiff> StepsOf(OrderedDictionary<string, (string, string)> a, OrderedDictionary<string, (string, string)> b) =>
    [
        .. a.Select(pair => new StepDiff(
            pair.Key,
            !b.TryGetValue(pair.Key, out var other) ? StepDiffKind.OnlyInA : other == pair.Value ? StepDiffKind.Same : StepDiffKind.Changed)),
        .. b.Keys.Where(step => !a.ContainsKey(step)).Select(step => new StepDiff(step, StepDiffKind.OnlyInB)),
    ];

    private static IReadOnlyList<ValueDiff> LimitsOf(RunLimits a, RunLimits b) =>
    [
        new(LimitChanges.Cost, Text(a.CostUsd), Text(b.CostUsd)),
        new(LimitChanges.Steps, Text(a.StepsMax), Text(b.StepsMax)),
        new(LimitChanges.Rounds, Text(a.RoundsMax), Text(b.RoundsMax)),
        new(LimitChanges.Minutes, Text(a.WallClock.TotalMinutes), Text(b.WallClock.TotalMinutes)),
    ];

    private static string Text(IFormattable number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? Ending(RunControl control) => control.Closed is { } closed ? $"{closed.Outcome.ToString().ToLowerInvariant()}: {closed.Reason}" : null;
}

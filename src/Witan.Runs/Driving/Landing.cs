using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>What came of a step that ended: the bookings of its calls, and what is to be appended for it.</summary>
/// <param name="Settled">What its calls cost.</param>
/// <param name="Land">Makes its events, on the fold that they are appended to.</param>
/// <param name="EventsAtMost">How many events it can come to; null for one that must be decided alone, on the fold after those before it.</param>
internal sealed record Landing(IReadOnlyList<Settlement> Settled, Func<RunControl, IReadOnlyList<RunEvent>> Land, int? EventsAtMost)
{
    /// <summary>The most events of several steps that are appended together; one step's own go together however many they are.</summary>
    public const int EventsMax = 64;

    /// <summary>Makes the landing of a result.</summary>
    public static Landing OfResult(Flight flight, IReadOnlyList<RunEvent> result, Func<RunControl, IReadOnlyList<RunEvent>> land)
    {
        var settled = flight.Scope.TakeSettled(orphaned: false);
        return new Landing(settled, land, settled.Count + result.Count);
    }

    /// <summary>Makes the landing of a step without a result.</summary>
    public static Landing OfFault(Flight flight, Func<RunControl, IReadOnlyList<RunEvent>> land) =>
        new(flight.Scope.TakeSettled(orphaned: true), land, null);

    /// <summary>Makes everything that is to be appended.</summary>
    /// <param name="control">The fold that it is appended to.</param>
    public IEnumerable<RunEvent> On(RunControl control) => Settled.Select(settlement => settlement.On(control)).OfType<RunEvent>().Concat(Land(control));

    /// <summary>Groups landings in their order: results that lie side by side together, up to <see cref="EventsMax"/>; the others each alone.</summary>
    /// <param name="landings">The landings.</param>
    public static IEnumerable<IReadOnlyList<Landing>> Together(IEnumerable<Landing> landings)
    {
        ArgumentNullException.ThrowIfNull(landings);
        var group = new List<Landing>();
        var events = 0;
        foreach (var landing in landings)
        {
            if (group.Count > 0 && (landing.EventsAtMost is null || events + landing.EventsAtMost > EventsMax))
            {
                yield return group;
                (group, events) = ([], 0);
            }

            group.Add(landing);
            events += landing.EventsAtMost ?? EventsMax;
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}

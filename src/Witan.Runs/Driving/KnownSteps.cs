using Witan.Runs.Control;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Goes on from events that are about to be appended, over the steps whose results follow from them. Pure: the clock comes in as a value.</summary>
internal static class KnownSteps
{
    /// <summary>Makes the events, with those of the known steps behind them.</summary>
    /// <param name="protocol">The rule.</param>
    /// <param name="known">What the executor knows without doing it; null for nothing.</param>
    /// <param name="fold">The fold that the events are appended to.</param>
    /// <param name="events">The events.</param>
    /// <param name="inFlight">The names of the steps in flight.</param>
    /// <param name="now">The time.</param>
    /// <returns>The events; at most <see cref="Landing.EventsMax"/> in all when any were added.</returns>
    public static IReadOnlyList<RunEvent> After<TState>(
        IProtocol<TState> protocol, IKnownSteps<TState>? known, (RunControl Control, TState State) fold, IReadOnlyList<RunEvent> events, IReadOnlySet<string> inFlight, DateTimeOffset now)
    {
        if (known is null || events.Count is 0 or >= Landing.EventsMax)
        {
            return events;
        }

        var all = new List<RunEvent>(events);
        var (control, state) = fold;
        var folded = 0;
        while (true)
        {
            for (; folded < all.Count; folded++)
            {
                control = control.Apply(new RecordedEvent(control.Version + 1, now, all[folded]));
                state = protocol.Apply(state, all[folded]);
            }

            // The same guards as for every other step; one at a time, since each may change what comes next.
            if (control.Closed is not null
                || DriveRule.Decide(control, protocol.Next(state), inFlight, now) is not Decision.Begin { Steps: var steps }
                || steps.Select(step => known.Known(state, step)).FirstOrDefault(result => result is not null) is not { } next
                || all.Count + next.Count > Landing.EventsMax)
            {
                return all;
            }

            all.AddRange(next);
        }
    }
}

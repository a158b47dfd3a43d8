using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Watches a run while it is driven. Called one at a time; must return at once.</summary>
public interface IRunObserver
{
    /// <summary>A step begins.</summary>
    /// <param name="step">The step.</param>
    void OnStarted(Step step);

    /// <summary>Events are durable.</summary>
    /// <param name="events">The events of one append.</param>
    void OnAppended(IReadOnlyList<RecordedEvent> events);
}

using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Watches a run for nobody.</summary>
public sealed class Unobserved : IRunObserver
{
    /// <inheritdoc/>
    public void OnStarted(Step step)
    {
    }

    /// <inheritdoc/>
    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
    }
}

using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Testing.Swarms;

/// <summary>Watches a run and does nothing about it.</summary>
public sealed class Unwatched : IRunObserver
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

using Witan.Output;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Commands.Mcp;

/// <summary>Tells a client what happens in a run, as the terminal is told: who speaks, and what.</summary>
internal sealed class ToldProgress : IRunObserver
{
    private readonly IRunTeller _teller;
    private readonly ToolProgress _progress;

    /// <summary>Initializes a new instance of the <see cref="ToldProgress"/> class.</summary>
    /// <param name="events">What the journal holds so far.</param>
    /// <param name="progress">Tells the client.</param>
    public ToldProgress(IReadOnlyList<RecordedEvent> events, ToolProgress progress)
    {
        _teller = RunTellers.Of(events, new PlainLines(TextWriter.Null));
        _progress = progress;
        _teller.Fold(events);
    }

    /// <inheritdoc/>
    public void OnStarted(Step step)
    {
    }

    /// <inheritdoc/>
    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
        _teller.Fold(events);
        foreach (var recorded in events)
        {
            _teller.Tell(recorded.Event, (who, what) => _progress.Say($"{who}: {what}"));
        }
    }
}

using Witan.Boards.Records;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Prints the paths of the records, and nothing else.</summary>
internal sealed class QuietView(TextWriter output) : IRunView
{
    public void Begin(IReadOnlyList<RecordedEvent> events, bool resumed)
    {
    }

    public void OnStarted(Step step)
    {
    }

    public void OnAppended(IReadOnlyList<RecordedEvent> events)
    {
    }

    public Task EndAsync() => Task.CompletedTask;

    public void Finish(IRecord record, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            output.WriteLine(path);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

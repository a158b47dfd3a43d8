using Witan.Boards.Records;
using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Shows a run to whoever started it.</summary>
internal interface IRunView : IRunObserver, IAsyncDisposable
{
    /// <summary>The run is opened, or taken up again.</summary>
    /// <param name="events">What the journal holds so far.</param>
    /// <param name="resumed">Whether it is taken up again.</param>
    void Begin(IReadOnlyList<RecordedEvent> events, bool resumed);

    /// <summary>Nothing more will be driven; what moves on the screen comes to rest.</summary>
    Task EndAsync();

    /// <summary>The record is written.</summary>
    /// <param name="record">The record.</param>
    /// <param name="paths">Its files, printed last.</param>
    void Finish(IRecord record, IReadOnlyList<string> paths);
}

using Witan.Boards.Intake;
using Witan.Boards.Records;
using Witan.Runs.Journal;

namespace Witan.Output;

/// <summary>Puts the events of one protocol into lines.</summary>
internal interface IRunTeller
{
    /// <summary>Gets what is deliberated; null before the brief.</summary>
    Brief? Brief { get; }

    /// <summary>Takes events in without a word.</summary>
    void Fold(IReadOnlyList<RecordedEvent> events);

    /// <summary>Says what happened, after it was taken in.</summary>
    /// <param name="runEvent">The event.</param>
    /// <param name="say">Writes a line: who speaks, and what.</param>
    void Tell(RunEvent runEvent, Action<string, string> say);

    /// <summary>Says what came of it.</summary>
    /// <param name="record">The record.</param>
    void Finish(IRecord record);
}

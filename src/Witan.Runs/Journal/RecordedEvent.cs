namespace Witan.Runs.Journal;

/// <summary>An event with its place in the journal.</summary>
/// <param name="Sequence">The number in the run, from 1, without gaps.</param>
/// <param name="At">When it was appended.</param>
/// <param name="Event">The event.</param>
public sealed record RecordedEvent(long Sequence, DateTimeOffset At, RunEvent Event)
{
    /// <summary>Gets the bytes of the stored payload in UTF-8; 0 when the journal does not tell. Buffers are bounded by it.</summary>
    public int PayloadLength { get; init; }
}

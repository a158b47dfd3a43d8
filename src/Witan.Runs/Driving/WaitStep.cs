using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>A step that is no work: the run waits for a person or a time, at no cost, and survives every restart meanwhile.</summary>
/// <param name="Name">The name of what is waited for, unique in the run.</param>
public abstract record WaitStep(string Name) : Step(Name)
{
    /// <summary>Makes the event that says the wait began.</summary>
    /// <param name="now">The time.</param>
    internal abstract RunEvent Open(DateTimeOffset now);
}

using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>Waits for a time.</summary>
/// <param name="Name">The timer's name, unique in the run.</param>
/// <param name="After">How long from when the step comes up.</param>
public sealed record TimerStep(string Name, TimeSpan After) : WaitStep(Name)
{
    /// <inheritdoc/>
    internal override RunEvent Open(DateTimeOffset now) => new TimerSet { Timer = Name, Due = now + After };
}

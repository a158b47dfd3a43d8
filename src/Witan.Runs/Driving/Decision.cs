using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>What a driver does next.</summary>
internal abstract record Decision
{
    /// <summary>Begins steps, perhaps none, and waits for what happens.</summary>
    /// <param name="Steps">The steps.</param>
    /// <param name="WakeAt">When to decide again although nothing happened; null when something must happen first.</param>
    internal sealed record Begin(IReadOnlyList<Step> Steps, DateTimeOffset? WakeAt = null) : Decision;

    /// <summary>Appends events and decides again.</summary>
    /// <param name="Events">The events.</param>
    internal sealed record Append(IReadOnlyList<RunEvent> Events) : Decision;

    /// <summary>Leaves the run until something wakes it.</summary>
    /// <param name="Status">Where it stands.</param>
    /// <param name="Due">When it wakes by itself; null for never.</param>
    internal sealed record Rest(RunStatus Status, DateTimeOffset? Due) : Decision;
}

using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A driver took the run. From here on only this drive may append steps; an earlier one stops at its next append.</summary>
public sealed record RunDriven : RunEvent
{
    /// <summary>Gets the process that drives, for people to read.</summary>
    public required string Node { get; init; }

    /// <summary>Gets the id of this drive, unique for ever.</summary>
    public required string Drive { get; init; }
}
